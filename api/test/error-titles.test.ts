/** Titles and bodies of errors: each is one the status rows know, and bodies look like the documented examples. */
import assert from 'node:assert/strict';
import {
  ERROR_TITLES,
  STATUSES,
  findStatus,
  getLimitDetails,
  getMismatchDetails,
  toDetailsPath,
  toErrorBody,
  toPointer,
} from '../src/index.js';

const known = STATUSES.flatMap(({ titles }) => titles.map(({ title }) => title));

describe('titles of errors', () => {
  it('are the titles of the status rows, all of them', () => {
    assert.deepEqual(Object.values(ERROR_TITLES).sort(), [...known].sort());
  });

  it('make the documented bodies', () => {
    const [, mismatch] = findStatus(400)?.examples ?? [];
    assert.deepEqual(
      toErrorBody({
        title: ERROR_TITLES.idempotency,
        details: getMismatchDetails('abc_123'),
      }),
      mismatch,
    );
    const [limited] = findStatus(429)?.examples ?? [];
    assert.deepEqual(
      toErrorBody({ title: ERROR_TITLES.rateLimit, details: getLimitDetails(300) }),
      limited,
    );
    assert.deepEqual(toErrorBody({ title: ERROR_TITLES.notFound }), findStatus(404)?.examples[0]);
  });

  it('name members in snake case in details, and as sent in pointers', () => {
    assert.equal(toDetailsPath('data.attributes.inquiry-id'), 'data.attributes.inquiry_id');
    assert.equal(
      toPointer('data.attributes.selected-country-code'),
      '/data/attributes/selected-country-code',
    );
  });

  it('name the quota that is exhausted', () => {
    assert.match(
      getLimitDetails(300, 'create_verification'),
      /create_verification quota limit of 300/,
    );
    assert.doesNotMatch(getLimitDetails(300), /quota/);
  });
});
