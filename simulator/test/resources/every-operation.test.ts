/** Every operation answers, and every answer is as the rows of `api/responses` describe it. */
import assert from 'node:assert/strict';
import { OPERATIONS } from '@persona-lint/api';
import { checkResponse } from '@persona-lint/api/responses';
import { takeRefusalTour } from '../../scripts/refusals.js';
import { takeTour, TOUR_LIMITS, type Visit } from '../../scripts/tour.js';
import { createSimulator } from '../../src/index.js';

type Tour = typeof takeTour;

async function visitAll(tour: Tour): Promise<Visit[]> {
  const simulator = createSimulator({ seed: 7, limits: TOUR_LIMITS });
  const visits: Visit[] = [];
  try {
    await tour(await simulator.listen(), (visit) => visits.push(visit));
  } finally {
    await simulator.close();
  }
  return visits;
}

function findProblems(visits: readonly Visit[]): string[] {
  return visits.flatMap(({ operation, status, body, about }) =>
    checkResponse(operation.id, status, body).map(
      ({ path, message }) => `${operation.id} ${about} ${status}: ${path} ${message}`,
    ),
  );
}

describe('every operation', () => {
  let successes: Visit[] = [];
  let refusals: Visit[] = [];

  before(async function () {
    this.timeout(60_000);
    successes = await visitAll(takeTour);
    refusals = await visitAll(takeRefusalTour);
  });

  it('succeeds', () => {
    const failed = successes.filter(({ status }) => status >= 300);
    assert.deepEqual(
      failed.map(
        ({ operation, status, body }) => `${operation.id} ${status} ${JSON.stringify(body)}`,
      ),
      [],
    );
    const answered = new Set(successes.map(({ operation }) => operation.id));
    assert.equal(answered.size, OPERATIONS.length);
  });

  it('answers with the described members', () => {
    assert.deepEqual(findProblems(successes), []);
  });

  it('answers with every success status it may, and with no other', () => {
    const seen = new Set(successes.map(({ operation, status }) => `${operation.id} ${status}`));
    const silent = OPERATIONS.flatMap(({ id, success }) =>
      success.map((status) => `${id} ${status}`),
    ).filter((each) => !seen.has(each));
    // When a transaction that is created gets 200 is not documented.
    assert.deepEqual(silent, ['create-a-transaction 200']);
  });

  it('refuses what cannot be done, in the described form', () => {
    assert.deepEqual(
      refusals
        .filter(({ status }) => status < 400 || status >= 500)
        .map(({ operation }) => operation.id),
      [],
    );
    // The description forgets that an API key may not exist.
    const problems = findProblems(refusals).filter(
      (each) => !/^retrieve-an-api-key .* 404:/.test(each),
    );
    assert.deepEqual(problems, []);
    assert.ok(refusals.length > 350, String(refusals.length));
  });

  it('gives the same answers for the same seed', async () => {
    const ids = (visits: readonly Visit[]): string[] =>
      visits.map(({ id }) => id).filter((id) => id !== '');
    const again = await visitAll(takeTour);
    const own = ids(successes).filter((id) => !id.startsWith('req_'));
    assert.deepEqual(
      ids(again).filter((id) => !id.startsWith('req_')),
      own,
    );
    assert.ok(new Set(own).size > 100);
  }).timeout(60_000);
});
