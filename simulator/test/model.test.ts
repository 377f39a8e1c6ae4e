/**
 * Random client programs against a reference model a few lines long: for one key and one body there is never a second
 * inquiry, and no inquiry that an answer named is ever lost, whatever is cut, lost, repeated at once, waited for or
 * restarted.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { API_BASE_PATH, IDEMPOTENCY_KEY_HEADER } from '@persona-lint/api';
import { createClock, createSimulator } from '../src/index.js';
import type { Simulator, SimResponse } from '../src/index.js';
import { SANDBOX_KEY } from './simulated.js';

type Step =
  | { readonly kind: 'create'; readonly key: number; readonly note: number; readonly fault: string }
  | { readonly kind: 'both'; readonly key: number; readonly notes: readonly [number, number] }
  | { readonly kind: 'wait'; readonly hours: number }
  | { readonly kind: 'restart' };

const FAULTS = [
  '',
  '',
  '',
  'cut',
  'lose-answer',
  'server-error',
  'server-error stage=instead',
].concat(['server-error stage=after', 'bad-gateway stage=after', 'rate-limit']);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('create' as const),
      key: fc.nat(3),
      note: fc.nat(1),
      fault: fc.constantFrom(...FAULTS),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('both' as const),
      key: fc.nat(3),
      notes: fc.tuple(fc.nat(1), fc.nat(1)),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      hours: fc.constantFrom(1, 12, 23, 24, 48),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'restart' as const }) },
);

/** What a key stands for as long as it is remembered. */
interface Kept {
  readonly note: number;
  readonly at: number;
}

/** The documentation's rules and nothing else: how many inquiries there should be. */
class Model {
  readonly #keys = new Map<number, Kept>();
  created = 0;

  create(key: number, note: number, fault: string, now: number): 'created' | 'kept' | 'mismatch' {
    const kept = this.#keys.get(key);
    if (['cut', 'server-error', 'rate-limit'].includes(fault)) return 'kept';
    if (kept && now - kept.at < 24 * 3_600_000) return kept.note === note ? 'kept' : 'mismatch';
    const created = fault !== 'server-error stage=instead';
    this.#keys.set(key, { note, at: now });
    if (created) this.created++;
    return created ? 'created' : 'kept';
  }
}

class Program {
  readonly #stateFile: string;
  readonly #model = new Model();
  /** Ids that an answer has named. */
  readonly #named = new Set<string>();
  #simulator: Simulator;

  constructor(folder: string) {
    this.#stateFile = path.join(folder, 'state.jsonl');
    this.#simulator = this.#start(Date.UTC(2026, 0, 1));
  }

  async run(steps: readonly Step[]): Promise<void> {
    for (const each of steps) {
      await this.#take(each);
      assert.equal((await this.#list()).length, this.#model.created, JSON.stringify(each));
    }
    const there = await this.#list();
    for (const id of this.#named) assert.ok(there.includes(id), `${id} is lost`);
    await this.#simulator.close();
  }

  async #take(step: Step): Promise<void> {
    const { clock, faults } = this.#simulator;
    switch (step.kind) {
      case 'create': {
        faults.clear();
        if (step.fault !== '') faults.add(`${step.fault} POST count=1`);
        const expected = this.#model.create(step.key, step.note, step.fault, clock.now());
        const answer = await this.#create(step.key, step.note);
        if (expected === 'mismatch' && step.fault === '') assert.equal(answer?.status, 400);
        break;
      }
      case 'both': {
        faults.clear();
        faults.add('latency POST stage=instead milliseconds=10');
        const answers = step.notes.map((note) => this.#create(step.key, note));
        const waiting = { isOver: false };
        const all = Promise.all(answers).finally(() => (waiting.isOver = true));
        // The first to arrive is the first to be kept, at the time it began or ended; 10 ms are nothing to a day.
        for (const note of step.notes) this.#model.create(step.key, note, '', clock.now());
        while (!waiting.isOver) {
          await new Promise(setImmediate);
          clock.advance(10);
        }
        await all;
        break;
      }
      case 'wait':
        // Not the very moment in which a key is pruned: what takes 10 ms would begin before it and end after it.
        clock.advance(step.hours * 3_600_000 + 1000);
        break;
      case 'restart': {
        const now = clock.now();
        await this.#simulator.close();
        this.#simulator = this.#start(now);
      }
    }
    this.#simulator.clock.advance(60_000);
  }

  #start(start: number): Simulator {
    const clock = createClock({ mode: 'manual', start });
    const limits = { requests: 1e6, quotas: { create_inquiry: 1e6 } };
    return createSimulator({ clock, limits, stateFile: this.#stateFile });
  }

  async #create(key: number, note: number): Promise<SimResponse | undefined> {
    const attributes = { 'inquiry-template-id': 'itmpl_test', note: `${note}` };
    const answer = await this.#send('POST', { data: { attributes } }, `key-${key}`);
    if (answer?.status === 201)
      this.#named.add((JSON.parse(answer.body) as { data: { id: string } }).data.id);
    return answer;
  }

  async #list(): Promise<string[]> {
    this.#simulator.faults.clear();
    const answer = await this.#send('GET');
    const { data } = JSON.parse(answer?.body ?? '') as { data: { id: string }[] };
    return data.map(({ id }) => id);
  }

  #send(method: string, body?: object, key?: string): Promise<SimResponse | undefined> {
    return this.#simulator.handle({
      method,
      url: `${API_BASE_PATH}/inquiries?page[size]=100`,
      headers: {
        authorization: `Bearer ${SANDBOX_KEY}`,
        'content-type': 'application/json',
        [IDEMPOTENCY_KEY_HEADER.toLowerCase()]: key,
      },
      body: body && Buffer.from(JSON.stringify(body)),
      remoteAddress: '127.0.0.1',
    });
  }
}

describe('any client program', () => {
  it('finds exactly the inquiries that the rules allow', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        const folder = mkdtempSync(path.join(tmpdir(), 'persona-sim-'));
        try {
          await new Program(folder).run(steps);
        } finally {
          rmSync(folder, { recursive: true });
        }
      }),
      { numRuns: 150 },
    );
  });
});
