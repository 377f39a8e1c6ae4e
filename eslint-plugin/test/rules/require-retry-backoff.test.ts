import { requireRetryBackoff } from '../../src/rules/require-retry-backoff.js';
import { testRule, withTrail } from '../rule-tester.js';

const URL = 'https://api.withpersona.com/api/v1/inquiries';

const loop = (wait: string, head = 'for (let attempt = 0; attempt < 5; attempt++)') => `
import { setTimeout as sleep } from 'node:timers/promises';
export async function find(options: { delay: number }) {
  ${head} {
    const response = await fetch('${URL}');
    if (response.status < 500 && response.status !== 429) return response;
    ${wait}
  }
}
`;
const data = (delay: string, waits = true) =>
  withTrail(`repeated at line 4${waits ? ', waiting at line 7' : ''}`, {
    endpoint: 'GET /inquiries',
    outcomes: '429 or a 5xx',
    delay,
    minimum: '100 ms',
    reset: 'RateLimit-Reset',
  });

testRule(requireRetryBackoff, {
  valid: [
    { name: 'no retry', code: `await fetch('${URL}');` },
    { name: 'exponential', code: loop('await sleep(1000 * 2 ** attempt);') },
    { name: 'exponential from 100 ms', code: loop('await sleep(100 * 2 ** attempt);') },
    { name: 'linear', code: loop('await sleep(500 * (attempt + 1));') },
    { name: 'linear, at once first', code: loop('await sleep(500 * attempt);') },
    { name: 'with jitter', code: loop('await sleep(Math.random() * 1000 * 2 ** attempt);') },
    { name: 'of an unknown start', code: loop('await sleep(options.delay * 2 ** attempt);') },
    { name: 'a schedule', code: loop('await sleep(delay);', 'for (const delay of [1000, 9000])') },
    {
      name: 'as long as a header says',
      code: loop(`await sleep(Number(response.headers.get('RateLimit-Reset')) * 1000);`),
    },
    { name: 'as long as something unknown says', code: loop('await sleep(next(attempt));') },
    { name: 'something unknown that is awaited', code: loop('await pause();') },
    {
      name: 'milliseconds, where they are allowed',
      code: loop('await sleep(20 * 2 ** attempt);'),
      options: [{ minimumDelay: 10 }],
    },
    {
      name: 'another key at once after an expired one',
      code: `
export async function find(getKey: () => string) {
  let response = await fetch('${URL}', { headers: { Authorization: getKey() } });
  if (response.status === 401) response = await fetch('${URL}', { headers: { Authorization: getKey() } });
  return response;
}
`,
    },
    {
      name: 'one more attempt after a delay',
      code: `
export async function find() {
  try { return await fetch('${URL}'); } catch { await new Promise((r) => setTimeout(r, 500)); }
  return fetch('${URL}');
}
`,
    },
    {
      name: 'polling',
      code: `
export async function wait(id: string) {
  for (;;) {
    const response = await fetch('${URL}/' + id);
    const { data } = await response.json();
    if (data.attributes.status === 'completed') return data;
    await new Promise((r) => setTimeout(r, 1000));
  }
}
`,
    },
  ],
  invalid: [
    {
      name: 'a loop that `personaRetry` replaces',
      filename: 'create.ts',
      code: `
import { personaRetry } from './persona-retry.js';
export async function create(body: string) {
  const key = crypto.randomUUID();
  for (let attempt = 0; attempt < 5; attempt++) {
    const response = await fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': key }, body });
    if (response.status !== 429) return response;
  }
  throw new Error('Persona refused it');
}
`,
      errors: [
        {
          messageId: 'atOnce',
          suggestions: [
            {
              messageId: 'wait',
              output: `
import { personaRetry } from './persona-retry.js';
export async function create(body: string) {
  const key = crypto.randomUUID();
  for (let attempt = 0; attempt < 5; attempt++) {
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, 5000 * 2 ** (attempt - 1)));
    const response = await fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': key }, body });
    if (response.status !== 429) return response;
  }
  throw new Error('Persona refused it');
}
`,
            },
            {
              messageId: 'useHelper',
              output: `
import { personaRetry } from './persona-retry.js';
export async function create(body: string) {
  const response = await personaRetry((idempotencyKey) =>
    fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': idempotencyKey }, body }),
  );
  if (response.status !== 429) return response;
  throw new Error('Persona refused it');
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'at once',
      code: loop(''),
      errors: [
        {
          messageId: 'atOnce',
          data: data('the same delay (0 ms)', false),
          line: 5,
          column: 28,
          suggestions: [
            {
              messageId: 'wait',
              output: loop('').replace(
                'attempt++) {',
                'attempt++) {\n    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, 5000 * 2 ** (attempt - 1)));',
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'a delay that nobody awaits',
      code: loop('sleep(1000);'),
      errors: [{ messageId: 'atOnce', suggestions: 1 }],
    },
    {
      name: 'a constant delay',
      code: loop('await sleep(1000);'),
      errors: [
        {
          messageId: 'constant',
          data: data('the same delay (1 s)'),
          suggestions: [{ messageId: 'grow', output: loop('await sleep(1000 * 2 ** attempt);') }],
        },
      ],
    },
    {
      name: 'a constant delay that is not known',
      code: loop('await sleep(options.delay);'),
      errors: [
        {
          messageId: 'constant',
          data: data('the same delay'),
          suggestions: [
            { messageId: 'grow', output: loop('await sleep(options.delay * 2 ** attempt);') },
          ],
        },
      ],
    },
    {
      name: 'a constant delay with jitter',
      code: loop('await sleep(500 + Math.random() * 100);'),
      errors: [{ messageId: 'constant', suggestions: 1 }],
    },
    {
      name: 'a timer',
      code: loop('await new Promise((r) => setTimeout(r, 250));'),
      errors: [
        {
          messageId: 'constant',
          suggestions: [
            {
              messageId: 'grow',
              output: loop('await new Promise((r) => setTimeout(r, 5000 * 2 ** attempt));'),
            },
          ],
        },
      ],
    },
    {
      name: 'milliseconds instead of seconds',
      code: loop('await sleep(2 ** attempt);'),
      errors: [
        {
          messageId: 'tooShort',
          data: data('1 ms'),
          suggestions: [
            { messageId: 'seconds', output: loop('await sleep(1000 * 2 ** attempt);') },
          ],
        },
      ],
    },
    {
      name: 'shorter than the option says',
      code: loop('await sleep(500 * 2 ** attempt);'),
      options: [{ minimumDelay: 1000 }],
      errors: [{ messageId: 'tooShort', suggestions: [] }],
    },
    {
      name: 'one more attempt at once',
      code: `
export async function find() {
  try { return await fetch('${URL}'); } catch { return fetch('${URL}'); }
}
`,
      errors: [{ messageId: 'atOnce', suggestions: [] }],
    },
    {
      name: 'after one of two statuses',
      code: loop('if (response.status === 429) await sleep(5000 * 2 ** attempt);'),
      errors: [
        {
          messageId: 'atOnce',
          data: { ...data('the same delay (0 ms)', false), outcomes: 'a 5xx' },
          suggestions: 1,
        },
      ],
    },
  ],
});
