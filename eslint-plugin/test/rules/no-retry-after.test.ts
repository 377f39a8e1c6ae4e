import { noRetryAfter } from '../../src/rules/no-retry-after.js';
import { testRule, withTrail } from '../rule-tester.js';

const URL = 'https://api.withpersona.com/api/v1/inquiries/inq_1';

/** A function that waits as long as `wait` says. */
const program = (wait: string, url = URL): string =>
  `export async function run(attempt) {
  const response = await fetch('${url}');
  if (response.status !== 429) return response;
  await new Promise((resolve) => setTimeout(resolve, ${wait}));
  return run(attempt + 1);
}
`;

testRule(noRetryAfter, {
  valid: [
    { name: 'the reset', code: program("Number(response.headers.get('RateLimit-Reset')) * 1000") },
    {
      name: 'both',
      code: program(
        "Number(response.headers.get('retry-after') ?? response.headers.get('ratelimit-reset'))",
      ),
    },
    {
      name: 'the header is only logged',
      code: program("(console.warn(response.headers.get('retry-after')), 1000 * 2 ** attempt)"),
    },
    {
      name: 'another API',
      code: program("Number(response.headers.get('retry-after'))", 'https://example.com'),
    },
  ],
  invalid: [
    {
      name: 'the header',
      code: program("Number(response.headers.get('Retry-After')) * 1000"),
      errors: [
        {
          messageId: 'absent',
          data: withTrail('', {
            endpoint: 'GET /inquiries/{inquiry-id}',
            absent: 'Retry-After',
            instead: 'RateLimit-Reset',
          }),
          line: 4,
          column: 61,
          suggestions: [
            {
              messageId: 'useInstead',
              data: { header: 'Idempotency-Key', instead: 'RateLimit-Reset' },
              output: program("Number(response.headers.get('RateLimit-Reset')) * 1000"),
            },
          ],
        },
      ],
    },
    {
      name: 'with a fallback, through a function',
      code: `function getDelay(headers, attempt) {
  const header = headers.get('retry-after');
  return header ? Number(header) * 1000 : 1000 * 2 ** attempt;
}
${program('getDelay(response.headers, attempt)')}`,
      errors: [{ messageId: 'absent', line: 2, column: 18, suggestions: 1 }],
    },
    {
      name: 'of an error that axios throws',
      code: `import axios from 'axios';
import { setTimeout as wait } from 'node:timers/promises';
export async function run() {
  try { return await axios.get('${URL}'); } catch (error) {
    await wait(Number(error.response?.headers?.['retry-after'] ?? 1) * 1000);
    return run();
  }
}`,
      errors: [{ messageId: 'absent', line: 5, column: 23, suggestions: 1 }],
    },
  ],
});
