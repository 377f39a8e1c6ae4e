/**
 * `personaRetry`, the function that rules suggest, run against the simulator: after each kind of failure it does what
 * Persona asks for, and the simulator has nothing to object to.
 */
import assert from 'node:assert/strict';
import { API_BASE_PATH, BACKOFF_SECONDS, IDEMPOTENCY_KEY_HEADER } from '@persona-lint/api';
import { createClock, createSimulator, OBSERVED_RULES } from 'persona-sim';
import plugin from 'eslint-plugin-persona';
import { getHelperText, HELPER_NAME } from '../eslint-plugin/src/repair/persona-retry.js';

type PersonaRetry = (send: (key: string) => Promise<Response>) => Promise<Response>;

/** The text as it is put into a program, with a `setTimeout` that lets the simulator's clock pass. */
function load(setTimeout: (resolve: () => void, milliseconds: number) => void): PersonaRetry {
  const style = { quote: "'", end: ';', indent: '  ', newline: '\n' } as const;
  const text = getHelperText(style, 'crypto.randomUUID()', false);
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the text under test is a program
  const make = new Function('setTimeout', `${text}\nreturn ${HELPER_NAME};`) as (
    wait: typeof setTimeout,
  ) => PersonaRetry;
  return make(setTimeout);
}

async function run(fault: string, note = 'a') {
  const clock = createClock({ mode: 'manual', start: Date.UTC(2026, 0, 1) });
  const simulator = createSimulator({ clock, strict: true, faults: [fault] });
  const address = await simulator.listen();
  const waits: number[] = [];
  const personaRetry = load((resolve, milliseconds) => {
    waits.push(milliseconds / 1000);
    clock.advance(milliseconds);
    resolve();
  });
  try {
    const response = await personaRetry((key) =>
      fetch(`${address}${API_BASE_PATH}/inquiries`, {
        method: 'POST',
        headers: {
          authorization: 'Bearer persona_sandbox_your-test-key',
          'content-type': 'application/json',
          [IDEMPOTENCY_KEY_HEADER]: key,
        },
        body: JSON.stringify({ data: { attributes: { 'inquiry-template-id': 'itmpl_x', note } } }),
      }),
    );
    const { journal } = simulator;
    const keys = journal.entries().map(({ idempotencyKey }) => idempotencyKey);
    return {
      ...{ status: response.status, waits, keys: new Set(keys).size, requests: keys.length },
      ...{ created: journal.created('inquiry').length, verdicts: journal.verdicts() },
    };
  } finally {
    await simulator.close();
  }
}

const [first = 0, second = 0] = BACKOFF_SECONDS;

describe('personaRetry against the simulator', () => {
  it('keeps its key after lost answers: one inquiry', async () => {
    assert.deepEqual(await run('lose-answer count=2'), {
      ...{ status: 201, waits: [first, second], keys: 1, requests: 3, created: 1, verdicts: [] },
    });
  });

  it('waits as long as the limit says after a 429, with its key', async () => {
    assert.deepEqual(await run('rate-limit count=1'), {
      ...{ status: 201, waits: [60], keys: 1, requests: 2, created: 1, verdicts: [] },
    });
  });

  it('takes a new key after a failure that was kept', async () => {
    assert.deepEqual(await run('server-error stage=instead count=2'), {
      ...{ status: 201, waits: [first, second], keys: 3, requests: 3, created: 1, verdicts: [] },
    });
  });

  it('returns any other answer at once', async () => {
    const { status, requests } = await run('latency milliseconds=0');
    assert.deepEqual([status, requests], [201, 1]);
  });
});

it('verdicts carry names of rules that exist', () => {
  const missing = OBSERVED_RULES.filter((rule) => !(rule in plugin.rules));
  assert.deepEqual(missing, []);
});
