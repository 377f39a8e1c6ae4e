/**
 * Faults: each leaves behind exactly what it says, can be given in three ways, and comes again with the same seed.
 */
import assert from 'node:assert/strict';
import { parseFaultRule, readFaultRule } from '../src/faults/rule.js';
import { simulate } from './simulated.js';

/** Every way to fail one creation, and what a repetition with the same key finds. */
const CASES = [
  { fault: 'cut', first: 'lost', second: 201, created: 1, outcomes: ['not-stored', 'fresh'] },
  { fault: 'lose-answer', first: 'lost', second: 201, created: 1, outcomes: ['fresh', 'replayed'] },
  { fault: 'rate-limit', first: 429, second: 201, created: 1, outcomes: ['not-stored', 'fresh'] },
  { fault: 'server-error', first: 500, second: 201, created: 1, outcomes: ['not-stored', 'fresh'] },
  {
    fault: 'server-error stage=instead status=503',
    ...{ first: 503, second: 503, created: 0, outcomes: ['fresh', 'replayed'] },
  },
  {
    fault: 'server-error stage=after',
    ...{ first: 500, second: 500, created: 1, outcomes: ['fresh', 'replayed'] },
  },
  { fault: 'bad-gateway', first: 502, second: 201, created: 1, outcomes: ['not-stored', 'fresh'] },
  {
    fault: 'bad-gateway stage=after',
    ...{ first: 502, second: 201, created: 1, outcomes: ['fresh', 'replayed'] },
  },
] as const;

describe('a fault', () => {
  for (const { fault, first, second, created, outcomes } of CASES) {
    it(`${fault}: ${first}, then ${second}`, async () => {
      const { simulator, createInquiry } = await simulate({
        faults: [`${fault} POST /inquiries count=1`],
      });
      const failed = await createInquiry('key-1').then(
        ({ status }) => status,
        () => 'lost',
      );
      const repeated = await createInquiry('key-1');
      assert.equal(failed, first);
      assert.equal(repeated.status, second);
      assert.equal(simulator.journal.created('inquiry').length, created);
      assert.deepEqual(
        simulator.journal.entries().map(({ outcome }) => outcome),
        outcomes,
      );
    });
  }

  it('makes a page that is no JSON', async () => {
    const { createInquiry } = await simulate({ faults: ['bad-gateway'] });
    const answer = await createInquiry();
    assert.match(answer.headers.get('content-type') ?? '', /^text\/html/);
    assert.throws(() => JSON.parse(answer.text) as unknown, SyntaxError);
  });

  it('strikes only what the rule names', async () => {
    const { call, createInquiry } = await simulate({
      faults: ['server-error GET /inquiries/* count=2 skip=1'],
    });
    const path = `/inquiries/${(await createInquiry()).body.data?.id}`;
    const statuses = [];
    for (let time = 0; time < 4; time++) statuses.push((await call(path)).status);
    assert.deepEqual(statuses, [200, 500, 500, 200]);
    assert.equal((await call('/inquiries')).status, 200);
  });

  it('comes again with the same seed, and otherwise with another', async () => {
    const run = async (seed: number): Promise<number[]> => {
      const { createInquiry } = await simulate({
        seed,
        faults: ['server-error probability=0.5'],
      });
      const statuses = [];
      for (let time = 0; time < 20; time++) statuses.push((await createInquiry()).status);
      return statuses;
    };
    const [first, again, other] = [await run(1), await run(1), await run(2)];
    assert.deepEqual(first, again);
    assert.notDeepEqual(first, other);
    assert.ok(first.includes(500) && first.includes(201));
  });

  it('can be added and taken away at run time', async () => {
    const { address, createInquiry } = await simulate();
    const control = `${address}/_persona-sim/faults`;
    const added = await fetch(control, {
      method: 'POST',
      body: JSON.stringify({ fault: 'server-error', status: 504 }),
    });
    assert.equal(added.status, 201);
    assert.equal((await createInquiry()).status, 504);
    await fetch(control, { method: 'DELETE' });
    assert.equal((await createInquiry()).status, 201);
  });
});

describe('a rule', () => {
  it('is read from words and from JSON', () => {
    assert.deepEqual(parseFaultRule('lose-answer POST /inquiries count=1 probability=0.5'), {
      ...{ fault: 'lose-answer', method: 'POST', path: '/inquiries', count: 1, probability: 0.5 },
    });
    assert.deepEqual(readFaultRule({ fault: 'cut' }), { fault: 'cut' });
  });

  it('is refused when it means nothing', () => {
    for (const text of ['', 'explode', 'cut count=x', 'cut probability=2', 'cut stage=later'])
      assert.throws(() => parseFaultRule(text), { name: 'Error' }, text);
    for (const value of [null, 1, {}, { fault: 'cut', often: true }, { fault: 'cut', path: 1 }])
      assert.throws(() => readFaultRule(value), { name: 'Error' });
  });
});
