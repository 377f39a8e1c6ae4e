/** Lists: pages in both directions, relative links, sizes, filters. */
import assert from 'node:assert/strict';
import type { Caller } from '../../scripts/caller.js';
import {
  createInquiry,
  HOUR,
  list,
  refuse,
  START,
  succeed,
  toBody,
  withPersona,
} from './local-persona.js';

async function createAccounts(api: Caller, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index++)
    ids.unshift(
      (await succeed(api, 'create-an-account', toBody({ 'reference-id': `${index}` }))).data.id,
    );
  return ids;
}

/** Query of a link, which is relative to the host. */
function toQuery(link: string | null | undefined): Record<string, string> {
  assert.match(link ?? '', /^\/api\/v1\/accounts\?/);
  return Object.fromEntries(new URLSearchParams(link?.replace(/^.*\?/, '')));
}

describe('pages', () => {
  it('have ten objects, newest first, and lead to each other', () =>
    withPersona(async ({ sandbox }) => {
      const ids = await createAccounts(sandbox, 23);
      const seen: string[] = [];
      let query: Record<string, string> = {};
      for (let page = 0; page < 3; page++) {
        const { data, links } = await succeed(sandbox, 'list-all-accounts', { query });
        seen.push(...(data as unknown as { id: string }[]).map(({ id }) => id));
        assert.equal(links?.prev === null, page === 0);
        assert.equal(links?.next === null, page === 2);
        if (page < 2) query = toQuery(links?.next);
      }
      assert.deepEqual(seen, ids);
    }));

  it('lead back to where they came from', () =>
    withPersona(async ({ sandbox }) => {
      const ids = await createAccounts(sandbox, 5);
      const first = await succeed(sandbox, 'list-all-accounts', { query: { 'page[size]': '2' } });
      const second = await succeed(sandbox, 'list-all-accounts', {
        query: toQuery(first.links?.next),
      });
      const back = await succeed(sandbox, 'list-all-accounts', {
        query: toQuery(second.links?.prev),
      });
      assert.deepEqual(back, first);
      const before = { 'page[size]': '2', 'page[before]': ids[4] ?? '' };
      const found = await list(sandbox, 'list-all-accounts', { query: before });
      assert.deepEqual(
        found.map(({ id }) => id),
        ids.slice(2, 4),
      );
    }));

  it('keep the filter, and pass over what it leaves out', () =>
    withPersona(async ({ sandbox }) => {
      for (let index = 0; index < 6; index++) {
        await createInquiry(sandbox, { note: index % 2 === 0 ? 'even' : 'odd' });
        if (index % 2 === 0) await succeed(sandbox, 'approve-an-inquiry');
      }
      const query = { 'filter[status]': 'approved,declined', 'page[size]': '2' };
      const first = await succeed(sandbox, 'list-all-inquiries', { query });
      const notes = (data: unknown) =>
        (data as { attributes: { note: string } }[]).map((each) => each.attributes.note);
      assert.deepEqual(notes(first.data), ['even', 'even']);
      const link = new URLSearchParams(first.links?.next?.replace(/^.*\?/, ''));
      const second = await succeed(sandbox, 'list-all-inquiries', {
        query: Object.fromEntries(link),
      });
      assert.deepEqual([notes(second.data), second.links?.next], [['even'], null]);
    }));

  it('hold 1 to 100 objects; what another size does is a switch', async () => {
    await withPersona(async ({ sandbox }) => {
      await createAccounts(sandbox, 3);
      for (const size of ['0', '101', '-1', 'many'])
        assert.equal(
          (await refuse(sandbox, 'list-all-accounts', { query: { 'page[size]': size } })).status,
          400,
        );
      for (const size of ['1', '100'])
        assert.equal(
          (await list(sandbox, 'list-all-accounts', { query: { 'page[size]': size } })).length,
          Math.min(3, Number(size)),
        );
    });
    await withPersona(
      async ({ sandbox }) => {
        await createAccounts(sandbox, 2);
        assert.equal(
          (await list(sandbox, 'list-all-accounts', { query: { 'page[size]': '0' } })).length,
          1,
        );
      },
      { pageSize: 'clamped' },
    );
  });

  it('start at objects that exist', () =>
    withPersona(async ({ sandbox }) => {
      const [newest] = await createAccounts(sandbox, 2);
      const refused = await refuse(sandbox, 'list-all-accounts', {
        query: { 'page[after]': 'act_none' },
      });
      assert.deepEqual([refused.status, refused.details], [400, 'page.after is not found']);
      const found = await list(sandbox, 'list-all-accounts', {
        query: { 'page[after]': newest ?? '' },
      });
      assert.equal(found.length, 1);
    }));
});

describe('filters', () => {
  it('of accounts find the one with a reference id, or none', () =>
    withPersona(async ({ sandbox }) => {
      const ids = await createAccounts(sandbox, 3);
      for (const [reference, expected] of [
        ['1', [ids[1]]],
        ['7', []],
      ] as const) {
        const query = { 'filter[reference-id]': reference };
        const { data, links } = await succeed(sandbox, 'list-all-accounts', { query });
        assert.deepEqual(
          (data as unknown as { id: string }[]).map(({ id }) => id),
          expected,
        );
        assert.deepEqual(links, { prev: null, next: null });
      }
    }));

  it('of inquiries', () =>
    withPersona(async ({ sandbox, clock }) => {
      const meta = { 'auto-create-account-reference-id': 'user-1' };
      const { data: first } = await createInquiry(sandbox, { note: 'first' }, meta);
      clock.advance(HOUR);
      const { data: second } = await createInquiry(sandbox, {
        'inquiry-template-id': 'itmpl_Other',
      });
      const account = first.relationships.account?.data as { id: string };
      const cases: [name: string, value: string, expected: string[]][] = [
        ['inquiry-id', `${first.id},${second.id}`, [second.id, first.id]],
        ['inquiry-id', 'inq_none', []],
        ['account-id', account.id, [first.id]],
        ['note', 'first', [first.id]],
        ['reference-id', 'user-1', [first.id]],
        ['inquiry-template-id', 'itmpl_Other', [second.id]],
        ['status', 'created,expired', [second.id, first.id]],
        ['status', 'approved', []],
        ['created-at-start', new Date(START + 1).toISOString(), [second.id]],
        ['created-at-end', new Date(START + 1).toISOString(), [first.id]],
      ];
      for (const [name, value, expected] of cases) {
        const query = { [`filter[${name}]`]: value };
        const found = await list(sandbox, 'list-all-inquiries', { query });
        assert.deepEqual(
          found.map(({ id }) => id),
          expected,
          `${name}=${value}`,
        );
      }
    }));

  it('by note stand alone', () =>
    withPersona(async ({ sandbox }) => {
      const query = { 'filter[note]': 'a', 'filter[status]': 'created' };
      assert.equal((await refuse(sandbox, 'list-all-inquiries', { query })).status, 400);
      await list(sandbox, 'list-all-inquiries', { query: { 'filter[note]': 'a' } });
    }));

  it('with listed values take those only', () =>
    withPersona(async ({ sandbox }) => {
      const query = { 'filter[status]': 'broken' };
      assert.equal((await refuse(sandbox, 'list-all-lists', { query })).status, 400);
      await list(sandbox, 'list-all-lists', { query: { 'filter[status]': 'archived' } });
    }));
});
