/** The decision table: which answers are kept, and what the next request may do. */
import assert from 'node:assert/strict';
import {
  IDEMPOTENCY_DECISIONS,
  IDEMPOTENCY_FACTS,
  STATUSES,
  findDecision,
  getDecision,
  isRetryable,
} from '../src/index.js';

describe('isRetryable', () => {
  const cases: [outcome: 'network' | number, retry: boolean, sameKey: boolean][] = [
    ['network', true, true],
    [400, false, false],
    [401, true, true],
    [403, false, false],
    [404, false, false],
    [405, false, false],
    [408, true, true],
    [409, false, false],
    [413, false, false],
    [418, false, false],
    [422, false, false],
    [429, true, true],
    [500, true, false],
    [502, true, false],
    [503, true, false],
    [504, true, false],
    [599, true, false],
    [200, false, true],
    [201, false, true],
    [304, false, true],
  ];
  for (const [outcome, retry, sameKey] of cases)
    it(`${outcome}: ${retry ? 'again' : 'not again'}, ${sameKey ? 'same' : 'new'} key`, () => {
      assert.deepEqual(isRetryable(outcome), { retry, sameKey });
    });

  it('takes what is no status for a lost answer', () => {
    for (const status of [0, -1, Number.NaN, 1000])
      assert.equal(findDecision(status).outcome, 'network');
  });
});

describe('the decision table', () => {
  it('has one line for each outcome, and each status in one line besides the mismatch', () => {
    const outcomes = IDEMPOTENCY_DECISIONS.map(({ outcome }) => outcome);
    assert.equal(new Set(outcomes).size, outcomes.length);
    const statuses = IDEMPOTENCY_DECISIONS.filter(({ outcome }) => outcome !== 'mismatch').flatMap(
      ({ statuses: list }): readonly number[] => list,
    );
    assert.equal(new Set(statuses).size, statuses.length);
  });

  it('keeps what reached the store, and nothing that was refused before it', () => {
    const stored = (status: number) => findDecision(status).stored;
    assert.deepEqual([200, 400, 403, 404, 409, 422].map(stored), Array(6).fill('yes'));
    assert.deepEqual([401, 429].map(stored), ['no', 'no']);
    assert.deepEqual([500, 503].map(stored), ['possibly', 'possibly']);
  });

  it('never lets a key carry a request that must change', () => {
    assert.deepEqual(
      IDEMPOTENCY_DECISIONS.filter(({ mustChange, sameKey }) => mustChange && sameKey),
      [],
    );
  });

  it('knows the mismatch by its title only', () => {
    assert.equal(findDecision(400).outcome, 'bad-request');
    assert.equal(findDecision(400, 'Bad Request').outcome, 'bad-request');
    assert.equal(findDecision(400, 'Idempotency error').outcome, 'mismatch');
    assert.equal(findDecision(409, 'Idempotency error').outcome, 'conflict');
    assert.deepEqual(
      [getDecision('mismatch').retry, getDecision('mismatch').sameKey],
      [true, false],
    );
  });

  it('agrees with the table of statuses', () => {
    for (const { status, outcome } of STATUSES)
      assert.equal(findDecision(status).outcome, outcome, String(status));
  });

  it('leaves undocumented what is undocumented', () => {
    assert.equal(IDEMPOTENCY_FACTS.concurrent, 'undocumented');
    assert.equal(IDEMPOTENCY_FACTS.maxLength, undefined);
    assert.equal(IDEMPOTENCY_FACTS.prunedAfterHours, 24);
  });
});
