import { requireRetryLimit } from '../../src/rules/require-retry-limit.js';
import { testRule, withTrail } from '../rule-tester.js';

const URL = 'https://api.withpersona.com/api/v1/inquiries';

const loop = (head: string, inCatch: string, before = '') => `
export async function find(options: { retries: number; signal: AbortSignal; until: number }) {
${before}  ${head} {
    try {
      return await fetch('${URL}');
    } catch (error) {
      ${inCatch}
    }
  }
}
`;
const data = (outcomes: string) =>
  withTrail('repeated at line 3', { endpoint: 'GET /inquiries', outcomes });

testRule(requireRetryLimit, {
  valid: [
    { name: 'no retry', code: `await fetch('${URL}');` },
    { name: 'a count in the head', code: loop('for (let i = 0; i < 5; i++)', '') },
    { name: 'a count from outside', code: loop('for (let i = 0; i < options.retries; i++)', '') },
    { name: 'a list of delays', code: loop('for (const delay of [1, 2])', 'await sleep(delay);') },
    {
      name: 'a count in the body',
      code: loop('while (true)', 'if (++n > 3) throw error;', '  let n = 0;\n'),
    },
    { name: 'a deadline', code: loop('while (Date.now() < options.until)', '') },
    {
      name: 'a deadline in the body',
      code: loop('for (;;)', 'if (Date.now() > options.until) break;'),
    },
    { name: 'a signal', code: loop('while (!options.signal.aborted)', '') },
    { name: 'a signal that throws', code: loop('for (;;)', 'options.signal.throwIfAborted();') },
    {
      name: 'an unknown predicate',
      code: loop('for (;;)', 'if (!shouldRetry(error)) throw error;'),
    },
    { name: 'an unknown function that may throw', code: loop('for (;;)', 'budget.spend();') },
    { name: 'a catch that throws', code: loop('for (;;)', 'throw error;') },
    {
      name: 'polling',
      code: `
export async function wait(id: string) {
  for (;;) {
    const response = await fetch('${URL}/' + id);
    const { data } = await response.json();
    if (data.attributes.status === 'completed') return data;
  }
}
`,
    },
    {
      name: 'a worker',
      code: `
export async function work(queue: { next(): Promise<string> }) {
  while (true) {
    const body = await queue.next();
    try { await fetch('${URL}', { method: 'POST', body }); } catch (error) { console.error(error); }
  }
}
`,
    },
    {
      name: 'a function that calls itself and counts',
      code: `
async function find(left = 5) {
  try { return await fetch('${URL}'); } catch (error) {
    if (left === 0) throw error;
    return find(left - 1);
  }
}
export const run = () => find();
`,
    },
  ],
  invalid: [
    {
      name: 'while (true)',
      code: loop('while (true)', 'console.warn(error);'),
      errors: [
        {
          messageId: 'endless',
          data: data('a lost answer'),
          line: 5,
          column: 20,
          suggestions: [
            {
              messageId: 'limit',
              output: loop('while (true)', 'console.warn(error);', '  let attempts = 0;\n').replace(
                'while (true) {',
                `while (true) {\n    if (++attempts > 5) throw new Error('GET /inquiries failed 5 times');`,
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'waits that grow without end',
      code: loop(
        'for (;;)',
        'await new Promise((r) => setTimeout(r, delay)); delay *= 2;',
        '  let delay = 1;\n',
      ),
      errors: [{ messageId: 'endless', line: 6, suggestions: 1 }],
    },
    {
      name: 'until there is an answer',
      code: `
export async function find() {
  let response;
  while (!response) {
    try { response = await fetch('${URL}'); } catch {}
  }
  return response;
}
`,
      errors: [{ messageId: 'endless', line: 5, suggestions: 1 }],
    },
    {
      name: 'after some statuses',
      code: `
export async function find() {
  let response;
  do { response = await fetch('${URL}'); } while (response.status === 429 || response.status >= 500);
  return response;
}
`,
      errors: [
        {
          messageId: 'endless',
          data: withTrail('repeated at line 4', {
            endpoint: 'GET /inquiries',
            outcomes: '429 or a 5xx',
          }),
          suggestions: 1,
        },
      ],
    },
    {
      name: 'a function that calls itself',
      code: `
export async function find() {
  try { return await fetch('${URL}'); } catch { return find(); }
}
`,
      errors: [{ messageId: 'endless', line: 3, suggestions: [] }],
    },
  ],
});
