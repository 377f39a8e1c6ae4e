/** Did-you-mean: what a wrong method or path was meant to be. */
import assert from 'node:assert/strict';
import { KNOWN_MISTAKES, OPERATIONS, findEndpoint, suggestEndpoint } from '../src/index.js';

const suggest = (method: string | undefined, path: string) => suggestEndpoint(method, path)?.id;

describe('suggestEndpoint', () => {
  const cases: [what: string, method: string | undefined, path: string, id: string | undefined][] =
    [
      ['PUT means PATCH', 'PUT', '/inquiries/{…}', 'update-an-inquiry'],
      ['PUT on a collection means POST', 'PUT', '/inquiries', 'create-an-inquiry'],
      ['an action answers POST only', 'GET', '/inquiries/{…}/resume', 'resume-an-inquiry'],
      ['an action is no DELETE', 'DELETE', '/inquiries/{…}/expire', 'expire-an-inquiry'],
      ['a letter is missing', 'POST', '/inquiries/{…}/aprove', 'approve-an-inquiry'],
      ['two letters are swapped', 'GET', '/inqiuries/{…}', 'retrieve-an-inquiry'],
      ['singular for plural', 'GET', '/inquiry/{…}', 'retrieve-an-inquiry'],
      ['singular for plural, creating', 'POST', '/account', 'create-an-account'],
      ['snake case', 'GET', '/inquiry_templates', 'list-all-inquiry-templates'],
      ['camel case', 'POST', '/inquiries/{…}/markForReview', 'mark-an-inquiry-for-review'],
      ['a part of the name', 'POST', '/inquiries/{…}/one-time-link', 'generate-a-one-time-link'],
      ['another part', 'POST', '/inquiries/{…}/review', 'mark-an-inquiry-for-review'],
      ['the id is missing', 'POST', '/inquiries/resume', 'resume-an-inquiry'],
      ['a broken base path', 'GET', '/v1/inquirys', 'list-all-inquiries'],
      ['verifications come from inquiries', 'POST', '/v1/verifications', 'create-an-inquiry'],
      ['verifications have no list', 'GET', '/verifications', 'retrieve-a-verification'],
      ['redaction is DELETE', 'POST', '/accounts/{…}/redact', 'redact-an-account'],
      ['creation is POST on the collection', 'POST', '/cases/create', 'create-a-case'],
      ['a token comes from resuming', 'POST', '/inquiries/{…}/session', 'resume-an-inquiry'],
      ['rejecting is declining', 'POST', '/inquiries/{…}/reject', 'decline-an-inquiry'],
      ['without a method', undefined, '/inquiries/{…}/aprove', 'approve-an-inquiry'],
      ['nothing is near', 'GET', '/users/{…}', undefined],
      ['nothing is near, one letter', 'GET', '/x', undefined],
      ['all is unknown', 'GET', '/{…}/{…}', undefined],
      ['nothing', 'GET', '', undefined],
    ];
  for (const [what, method, path, id] of cases)
    it(`${what}: ${method ?? 'any'} ${path || '(empty)'} → ${id ?? 'none'}`, () => {
      assert.equal(suggest(method, path), id);
    });

  it('offers a right request to itself', () => {
    for (const { id, method, path } of OPERATIONS) assert.equal(suggest(method, path), id);
  });

  it('offers nothing that is closed to most', () => {
    assert.equal(suggestEndpoint('POST', '/verification/selfie'), undefined);
  });

  it('survives long and odd paths', () => {
    assert.equal(suggest('GET', `/${'a'.repeat(5000)}`), undefined);
    assert.equal(suggest('GET', '/'.repeat(200)), undefined);
    assert.equal(suggest('BREW', '/inquiries'), undefined);
  });
});

describe('known mistakes', () => {
  it('name operations that exist, and say why', () => {
    const ids = new Set(OPERATIONS.map(({ id }) => id));
    assert.deepEqual(
      KNOWN_MISTAKES.filter(({ operation, why }) => !ids.has(operation) || !why.endsWith('.')),
      [],
    );
  });

  it('never hide an operation: no right path is called a mistake', () => {
    const hidden = OPERATIONS.filter(({ method, path }) =>
      KNOWN_MISTAKES.some(
        (row) => (row.methods as readonly string[]).includes(method) && row.pattern.test(path),
      ),
    );
    assert.deepEqual(hidden, []);
    assert.ok(findEndpoint('DELETE', '/verifications/{…}').operation);
  });
});
