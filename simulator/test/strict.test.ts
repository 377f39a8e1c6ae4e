/**
 * Verdicts: each misuse is seen when it happens, and the right program beside it is not accused.
 */
import assert from 'node:assert/strict';
import { simulate } from './simulated.js';
import type { Simulated } from './simulated.js';

interface Case {
  readonly name: string;
  readonly faults?: readonly string[];
  readonly run: (simulated: Simulated) => Promise<unknown>;
  /** Rules that are broken, in order. */
  readonly verdicts: readonly string[];
}

const lose = ['lose-answer POST /inquiries count=1'];
const ignore = () => undefined;

/** Creates after each other, with the seconds that pass before each. */
const create =
  (...attempts: readonly (readonly [key: string | undefined, seconds?: number, note?: string])[]) =>
  async ({ simulator, createInquiry }: Simulated) => {
    for (const [key, seconds = 0, note] of attempts) {
      simulator.clock.advance(seconds * 1000);
      await createInquiry(key, note).catch(ignore);
    }
  };

const CASES: readonly Case[] = [
  {
    name: 'a new key after a lost answer',
    ...{ faults: lose, run: create(['a'], ['b']), verdicts: ['no-key-per-attempt'] },
  },
  {
    name: 'the same key after a lost answer',
    ...{ faults: lose, run: create(['a'], ['a']), verdicts: [] },
  },
  {
    name: 'no key after a lost answer',
    ...{
      faults: lose,
      run: create([undefined], [undefined]),
      verdicts: ['require-idempotency-key'],
    },
  },
  {
    name: 'a new key after a cut connection, although nothing was done',
    ...{ faults: ['cut count=1'], run: create(['a'], ['b']), verdicts: ['no-key-per-attempt'] },
  },
  {
    name: 'two operations of their own, long after each other',
    ...{ faults: lose, run: create(['a'], ['b', 3600]), verdicts: [] },
  },
  { name: 'the same request twice, each answered', run: create(['a'], ['b']), verdicts: [] },
  {
    name: 'a key with a changed body',
    run: create(['a', 0, 'x'], ['a', 0, 'y']),
    verdicts: ['no-key-reuse-with-changed-params'],
  },
  {
    name: 'a new key with a changed body',
    run: create(['a', 0, 'x'], ['b', 0, 'y']),
    verdicts: [],
  },
  {
    name: 'a refused request, repeated',
    run: async ({ call }) => {
      for (const key of ['a', 'b'])
        await call('/inquiries', { key, body: { data: { attributes: {} } } });
    },
    verdicts: ['no-unchanged-retry'],
  },
  {
    name: 'a refused request, corrected',
    run: async ({ call, createInquiry }) => {
      await call('/inquiries', { key: 'a', body: { data: { attributes: {} } } });
      await createInquiry('b');
    },
    verdicts: [],
  },
  {
    name: 'an object that is asked for until it is there',
    run: async ({ call }) => {
      await call('/inquiries/inq_none');
      await call('/inquiries/inq_none');
    },
    verdicts: [],
  },
  {
    name: 'a failure that was kept, asked for again with its key',
    faults: ['server-error stage=instead count=1'],
    run: create(['a'], ['a', 5]),
    verdicts: ['no-same-key-after-server-error'],
  },
  {
    name: 'a failure, repeated with a new key after a while',
    faults: ['server-error stage=instead count=1'],
    run: create(['a'], ['b', 5]),
    verdicts: [],
  },
  {
    name: 'a 429, repeated at once',
    ...{
      faults: ['rate-limit count=1'],
      run: create(['a'], ['a']),
      verdicts: ['require-retry-backoff'],
    },
  },
  {
    name: 'a 429, repeated after five seconds',
    ...{ faults: ['rate-limit count=1'], run: create(['a'], ['a', 5]), verdicts: [] },
  },
  {
    name: 'a key on GET',
    run: ({ call }) => call('/inquiries', { key: 'a' }),
    verdicts: ['no-key-on-safe-method'],
  },
  { name: 'GET without a key', run: ({ call }) => call('/inquiries'), verdicts: [] },
];

describe('a verdict', () => {
  for (const { name, faults = [], run, verdicts } of CASES) {
    it(`${name}: ${verdicts.join(', ') || 'none'}`, async () => {
      const simulated = await simulate({ strict: true, faults });
      await run(simulated);
      assert.deepEqual(
        simulated.simulator.journal.verdicts().map(({ rule }) => rule),
        verdicts,
      );
    });
  }

  it('names the two objects that are the same thing', async () => {
    const { simulator, createInquiry } = await simulate({ strict: true, faults: lose });
    await createInquiry('a').catch(ignore);
    await createInquiry('b');
    const [verdict] = simulator.journal.verdicts();
    const [first = '', second = ''] = simulator.journal.created('inquiry');
    assert.ok(verdict?.message.includes(`${first} and ${second}`), verdict?.message);
    assert.equal(verdict?.requestIds.length, 2);
  });

  it('is not given unless asked for', async () => {
    const { simulator, call } = await simulate();
    await call('/inquiries', { key: 'a' });
    assert.deepEqual(simulator.journal.verdicts(), []);
  });
});
