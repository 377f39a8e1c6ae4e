/** How long a program waits between attempts, and whether the attempts ever end. */
import assert from 'node:assert/strict';
import type { Outcome } from '../src/index.js';
import { analyzeText, API, getCall, itMisses } from './support.js';

const SEND = `fetch('${API}/inquiries', { method: 'POST', headers: { 'Idempotency-Key': key } })`;

/** `kind first>second` of the wait after an outcome. */
function getWait(text: string, outcome: Outcome = 'network'): string {
  const repeat = getCall(text).retry.repeats.find((each) => each.outcome === outcome);
  if (repeat === undefined) return 'no repeat';
  const { kind, firstMs, secondMs } = repeat.wait;
  if (kind === 'none' || kind === 'header' || kind === 'unknown') return kind;
  return `${kind} ${String(firstMs ?? '?')}>${String(secondMs ?? '?')}`;
}

function getLimit(text: string): string {
  return getCall(text).retry.repeats.find((each) => each.outcome === 'network')?.limit ?? 'none';
}

const inLoop = (
  wait: string,
  head = 'for (let attempt = 0; attempt < 5; attempt++)',
  before = '',
) => `
import { setTimeout as pause } from 'node:timers/promises';
${before}
export async function send(key, options, seconds) {
  ${head} {
    try { return await ${SEND}; } catch (error) { ${wait} }
  }
}`;

describe('retry: waits between attempts', () => {
  const sleep = 'const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));';
  const slow = 'async function sleep(ms) { await new Promise((done) => setTimeout(done, ms)); }';
  const cases: Readonly<Record<string, readonly [text: string, expected: string]>> = {
    nothing: [inLoop(''), 'none'],
    'nothing but a log': [inLoop(`console.warn('again', error);`), 'none'],
    'a timer in a promise': [
      inLoop('await new Promise((resolve) => setTimeout(resolve, 500));'),
      'constant 500>500',
    ],
    'a timer whose callback resolves': [
      inLoop('await new Promise((resolve) => { setTimeout(() => { resolve(); }, 500); });'),
      'constant 500>500',
    ],
    'the timer of the platform’s promises': [inLoop('await pause(500);'), 'constant 500>500'],
    'a helper of the file': [inLoop('await sleep(500);', undefined, sleep), 'constant 500>500'],
    'an async helper': [inLoop('await sleep(500);', undefined, slow), 'constant 500>500'],
    'a helper nobody awaits': [inLoop('sleep(500);', undefined, sleep), 'none'],
    'an async helper nobody awaits': [inLoop('sleep(500);', undefined, slow), 'none'],
    'a promisified timer': [
      inLoop(
        'await sleep(500);',
        undefined,
        `import { promisify } from 'node:util'; const sleep = promisify(setTimeout);`,
      ),
      'constant 500>500',
    ],
    'a power of two': [inLoop('await pause(1000 * 2 ** attempt);'), 'growing 1000>2000'],
    'Math.pow': [inLoop('await pause(Math.pow(2, attempt) * 500);'), 'growing 500>1000'],
    'a linear one': [inLoop('await pause(1000 * (attempt + 1));'), 'growing 1000>2000'],
    'seconds taken for milliseconds': [inLoop('await pause(2 ** attempt);'), 'growing 1>2'],
    'a capped one': [
      inLoop('await pause(Math.min(20000, 1000 * 2 ** attempt));'),
      'growing 1000>2000',
    ],
    'a cap that is reached at once': [
      inLoop('await pause(Math.min(1000, 1000 * 2 ** attempt));'),
      'constant 1000>1000',
    ],
    'with jitter on top': [
      inLoop('await pause(1000 * 2 ** attempt + Math.random() * 100);'),
      'growing 1100>2100',
    ],
    'full jitter': [
      inLoop('await pause(Math.random() * 1000 * 2 ** attempt);'),
      'growing 1000>2000',
    ],
    'jitter alone': [inLoop('await pause(1000 + Math.random() * 100);'), 'constant 1100>1100'],
    'a variable that doubles': [
      inLoop('await pause(delay); delay *= 2;', 'for (let delay = 250; delay < 9000; )'),
      'growing 250>500',
    ],
    'a list by attempt': [
      inLoop('await pause(DELAYS[attempt]);', undefined, 'const DELAYS = [1000, 5000, 20000];'),
      'growing 1000>5000',
    ],
    'a list walked over': [
      inLoop('await pause(delay);', 'for (const delay of [1000, 5000, 20000])'),
      'growing 1000>5000',
    ],
    'an unknown but constant one': [inLoop('await pause(options.delay);'), 'constant ?>?'],
    'an unknown one that grows': [
      inLoop('await pause(options.delay * 2 ** attempt);'),
      'growing ?>?',
    ],
    'an unknown function of the attempt': [
      inLoop('await pause(options.next(attempt));'),
      'unknown',
    ],
    'an unknown function that waits': [inLoop('await backoff(attempt);'), 'unknown'],
    'something unknown that is awaited': [inLoop('await options.before();'), 'unknown'],
    'one that an unknown value may skip': [
      inLoop('if (options.wait) await pause(500);'),
      'unknown',
    ],
    'a timeout that aborts the request is no wait': [
      inLoop('const timer = setTimeout(() => options.controller.abort(), 5000);'),
      'none',
    ],
  };
  for (const [name, [text, expected]] of Object.entries(cases)) {
    it(name, () => assert.equal(getWait(text), expected));
  }

  it('differ by outcome', () => {
    const text = `
export async function send(key) {
  for (let attempt = 0; attempt < 5; attempt++) {
    const response = await ${SEND};
    if (response.ok) return response;
    if (response.status === 429) {
      const seconds = Number(response.headers.get('RateLimit-Reset'));
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    }
  }
}`;
    assert.equal(getWait(text, 429), 'header');
    assert.equal(getWait(text, 503), 'none');
  });

  it('before a function that calls itself', () => {
    const text = `
async function send(key, attempt) {
  try { return await ${SEND}; } catch (error) {
    if (attempt > 5) throw error;
    await new Promise((resolve) => setTimeout(resolve, 1000 * 2 ** attempt));
    return send(key, attempt + 1);
  }
}
export const create = (key) => send(key, 0);`;
    assert.equal(getWait(text), 'growing ?>?');
  });

  it('before a timer calls the function again', () => {
    const text = `
export function send(key) {
  ${SEND}.catch(() => { setTimeout(() => send(key), 2000); });
}`;
    assert.equal(getWait(text), 'constant 2000>2000');
  });

  itMisses('a generator of delays', () => {
    const text = inLoop(
      'await pause(delay);',
      'for (const delay of delays())',
      'function* delays() { yield 1000; yield 1000; }',
    );
    assert.equal(getWait(text), 'constant 1000>1000');
  });
});

describe('retry: limits', () => {
  const loop = (head: string, inCatch: string) => inLoop(inCatch, head);
  const cases: Readonly<Record<string, readonly [text: string, expected: string]>> = {
    'for ever': [loop('while (true)', ''), 'unbounded'],
    'for ever, with logs and waits': [
      loop('for (;;)', `console.warn(error); await pause(1000); await sleep(1);`),
      'unbounded',
    ],
    'until it has succeeded': [
      `
export async function send(key) {
  let response;
  while (!response) { try { response = await ${SEND}; } catch {} }
}`,
      'unbounded',
    ],
    'a count in the head': [loop('for (let i = 0; i < 5; i++)', ''), 'bounded'],
    'a count from outside': [loop('for (let i = 0; i < options.retries; i++)', ''), 'bounded'],
    'a count in the catch': [
      inLoop('if (++count > 3) throw error;', 'while (true)', 'let count = 0;'),
      'bounded',
    ],
    'a deadline': [loop('while (Date.now() < options.until)', ''), 'bounded'],
    'a signal that is asked': [loop('while (!options.signal.aborted)', ''), 'bounded'],
    'a signal that throws': [loop('while (true)', 'options.signal.throwIfAborted();'), 'unknown'],
    'a wait that a signal ends': [
      loop('while (true)', 'await pause(1000, undefined, { signal: options.signal });'),
      'unknown',
    ],
    'an unknown function that may throw': [loop('while (true)', 'check(error);'), 'unknown'],
    'a function that calls itself': [
      `export async function send(key) { try { return await ${SEND}; } catch { return send(key); } }`,
      'unbounded',
    ],
    'a function that calls itself and counts': [
      `
export async function send(key, left) {
  try { return await ${SEND}; } catch (error) { if (left === 0) throw error; return send(key, left - 1); }
}
export const create = (key) => send(key, 5);`,
      'bounded',
    ],
    'a function that calls itself and counts outside': [
      `
let count = 0;
export async function send(key) {
  try { return await ${SEND}; } catch (error) { if (count++ > 5) throw error; return send(key); }
}`,
      'bounded',
    ],
  };
  for (const [name, [text, expected]] of Object.entries(cases)) {
    it(name, () => assert.equal(getLimit(text), expected));
  }

  it('one more attempt, written once more', () => {
    const text = `
export async function send(key) { try { return await ${SEND}; } catch { return ${SEND}; } }`;
    const [first] = analyzeText(text).calls;
    assert.equal(first?.retry.repeats[0]?.limit, 'bounded');
  });
});
