/**
 * The second half of `npm run demo`: a simulator, an answer that is lost on its way, and the same request again, once with
 * the key of the first attempt and once with a new one. Called by `demo.js` after the build.
 */
import { API_BASE_PATH, IDEMPOTENCY_KEY_HEADER } from '@persona-lint/api';
import { createSimulator } from 'persona-sim';

/** @returns {Promise<{ text: string, isRight: boolean }>} what happened; not right when a key did not do its work */
export async function showLostAnswer() {
  const simulator = createSimulator({ faults: ['lose-answer POST /inquiries count=1'] });
  const address = await simulator.listen();
  try {
    const same = await createTwice(simulator, address, ['one-key', 'one-key']);
    simulator.reset();
    const fresh = await createTwice(simulator, address, ['first-key', 'second-key']);
    const text = [
      `persona-sim on ${address}: POST /inquiries, and its answer is lost on the way\n`,
      ...['Again with the same key', ...same.lines, ''],
      ...['Again with a new key', ...fresh.lines],
    ].join('\n');
    return { text, isRight: same.created === 1 && fresh.created === 2 };
  } finally {
    await simulator.close();
  }
}

/**
 * @param {import('persona-sim').Simulator} simulator
 * @param {string} address
 * @param {readonly string[]} keys one for each attempt
 */
async function createTwice(simulator, address, keys) {
  const lines = [];
  for (const key of keys) {
    const answer = await create(address, key);
    const outcome = simulator.journal.entries().at(-1)?.outcome ?? 'not seen';
    lines.push(`  ${IDEMPOTENCY_KEY_HEADER}: ${key.padEnd(10)}  ${answer.padEnd(11)}  ${outcome}`);
  }
  const created = simulator.journal.created('inquiry').length;
  lines.push(`  ${created === 1 ? 'one inquiry' : `${created} inquiries`}`);
  return { lines, created };
}

/**
 * @param {string} address
 * @param {string} key
 */
async function create(address, key) {
  try {
    const response = await fetch(`${address}${API_BASE_PATH}/inquiries`, {
      method: 'POST',
      headers: {
        Authorization: 'Bearer persona_sandbox_your-test-key',
        'Content-Type': 'application/json',
        [IDEMPOTENCY_KEY_HEADER]: key,
      },
      body: JSON.stringify({ data: { attributes: { 'inquiry-template-id': 'itmpl_demo' } } }),
    });
    return `${response.status} ${response.statusText}`;
  } catch {
    return 'no answer';
  }
}
