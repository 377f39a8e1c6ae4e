/** Reports: what their query must hold, and what happens to them afterwards. */
import assert from 'node:assert/strict';
import type { CallOptions } from '../../scripts/caller.js';
import { list, refuse, succeed, toBody, withPersona } from './local-persona.js';

function toReport(type: string, query: object | undefined, attributes = {}): CallOptions {
  return { body: { data: { type, attributes: { ...attributes, ...(query && { query }) } } } };
}

const WATCHLIST = toReport('report/watchlist', { term: 'Jane Doe' });

describe('creating a report', () => {
  it('is ready, shows its query, and belongs to an account', () =>
    withPersona(async ({ sandbox }) => {
      const { data } = await succeed(sandbox, 'create-a-report', WATCHLIST);
      assert.deepEqual(
        [data.type, data.attributes.status, data.attributes.term],
        ['report/watchlist', 'ready', 'Jane Doe'],
      );
      assert.ok(data.relationships.account?.data);
      const [event] = await list(sandbox, 'list-all-events');
      assert.equal(event?.attributes.name, 'report/watchlist.ready');
    }));

  const REFUSED: [what: string, options: CallOptions, status: number, details: RegExp][] = [
    [
      'no query',
      toReport('report/business-watchlist', undefined),
      400,
      /^data\.attributes\.query is missing/,
    ],
    [
      'a query without its term',
      toReport('report/business-watchlist', {}),
      400,
      /query\.term is missing/,
    ],
    ['a query with none of its members', toReport('report/watchlist', {}), 422, /needs one of/],
    ['an unknown type', toReport('report/none', { term: 'a' }), 422, /must be one of|is no type/],
    [
      'an unknown account',
      toReport('report/watchlist', { term: 'a' }, { 'account-id': 'act_none' }),
      404,
      /account_id is not found/,
    ],
  ];
  for (const [what, options, status, details] of REFUSED)
    it(`is refused with ${what}`, () =>
      withPersona(async ({ sandbox }) => {
        const refused = await refuse(sandbox, 'create-a-report', options);
        assert.equal(refused.status, status, refused.details);
        assert.match(refused.details, details);
        await succeed(
          sandbox,
          'create-a-report',
          toReport('report/business-watchlist', { term: 'Acme' }),
        );
      }));
});

describe('a report', () => {
  it('is monitored until it is paused, and remembers it', () =>
    withPersona(async ({ sandbox }) => {
      await succeed(sandbox, 'create-a-report', WATCHLIST);
      assert.equal(
        (await refuse(sandbox, 'report-action-resume-continuous-monitoring')).status,
        409,
      );
      await succeed(sandbox, 'report-action-pause-continuous-monitoring');
      assert.equal(
        (await refuse(sandbox, 'report-action-pause-continuous-monitoring')).status,
        409,
      );
      const { data } = await succeed(sandbox, 'report-action-resume-continuous-monitoring');
      assert.equal(data.attributes['is-continuous'], true);
      await succeed(sandbox, 'dismiss-matches', toBody({ reason: 'other person' }));
      await succeed(sandbox, 'report-action-re-run-report');
      const history = await list(sandbox, 'list-report-history');
      assert.deepEqual(
        history.map(({ type }) => type),
        ['run', 'dismiss', 'resume', 'pause', 'run'],
      );
    }));

  it('is redacted once, what it asked for with it', () =>
    withPersona(async ({ sandbox }) => {
      await succeed(sandbox, 'create-a-report', WATCHLIST);
      const { data } = await succeed(sandbox, 'redact-a-report');
      assert.deepEqual([data.attributes.term, data.attributes.status], [null, 'ready']);
      assert.equal((await refuse(sandbox, 'redact-a-report')).status, 409);
    }));

  it('is found by the account it is about', () =>
    withPersona(async ({ sandbox }) => {
      const { data } = await succeed(
        sandbox,
        'create-a-report',
        toReport('report/watchlist', { term: 'a' }, { 'reference-id': 'user-1' }),
      );
      await succeed(sandbox, 'create-a-report', WATCHLIST);
      const found = await list(sandbox, 'list-all-reports', {
        query: { 'filter[reference-id]': 'user-1' },
      });
      assert.deepEqual(
        found.map(({ id }) => id),
        [data.id],
      );
    }));
});
