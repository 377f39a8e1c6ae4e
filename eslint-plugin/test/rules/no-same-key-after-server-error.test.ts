import { noSameKeyAfterServerError } from '../../src/rules/no-same-key-after-server-error.js';
import { testRule, withTrail } from '../rule-tester.js';

const URL = 'https://api.withpersona.com/api/v1/inquiries';

const loop = (head: string, then: string, key = 'key') => `
import { randomUUID } from 'node:crypto';
export async function create(body: string, job: { id: string }, userId: string) {
  ${head}
  for (let attempt = 0; attempt < 5; attempt++) {
    const response = await fetch('${URL}', {
      method: 'POST', headers: { 'Idempotency-Key': ${key} }, body,
    });
    ${then}
  }
}
`;
const data = (statuses: string) =>
  withTrail('repeated at line 5', { endpoint: 'POST /inquiries', statuses });
const ALL = '500, 502, 503 or 504';

testRule(noSameKeyAfterServerError, {
  valid: [
    { name: 'no retry', code: `await fetch('${URL}', { method: 'POST' });` },
    {
      name: 'a new key after a 5xx',
      code: loop(
        'let key = randomUUID();',
        'if (response.status < 500) return response; key = randomUUID();',
      ),
    },
    {
      name: 'the same key after a 429 alone',
      code: loop('const key = randomUUID();', 'if (response.status !== 429) return response;'),
    },
    {
      name: 'the same key after a lost answer alone',
      code: `
export async function create(body: string) {
  const key = crypto.randomUUID();
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      return await fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': key }, body });
    } catch { continue; }
  }
}
`,
    },
    {
      name: 'a new key at each attempt',
      code: loop('', 'if (response.status < 500) return response;', 'randomUUID()'),
    },
    {
      name: 'no key',
      code: loop('', 'if (response.ok) return response;').replace(/headers.*?\},/u, ''),
    },
    {
      name: 'a method on which a key has no effect',
      code: loop(
        'const key = randomUUID();',
        'if (response.status < 500) return response;',
      ).replace('POST', 'GET'),
    },
    {
      name: 'a key that is wrong for another reason',
      code: loop('', 'if (response.status < 500) return response;', `'create'`),
    },
    {
      name: 'another body after a 5xx',
      code: loop(
        'const key = randomUUID();',
        'if (response.status < 500) return response; body = body + attempt;',
      ),
    },
    {
      name: 'an unknown test of the answer',
      code: loop('const key = randomUUID();', 'if (isFinal(response)) return response;'),
    },
    {
      name: 'axios-retry, which leaves a POST alone after a 5xx',
      code: `
import axios from 'axios';
import axiosRetry from 'axios-retry';
axiosRetry(axios, { retries: 3 });
export const create = (job: { id: string }) =>
  axios.post('${URL}', {}, { headers: { 'Idempotency-Key': job.id } });
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
    if (response.status < 500) return response;
    await new Promise((resolve) => setTimeout(resolve, 5000 * 2 ** attempt));
  }
  throw new Error('Persona refused it');
}
`,
      errors: [
        {
          messageId: 'replayed',
          suggestions: [
            {
              messageId: 'rotate',
              output: `
import { personaRetry } from './persona-retry.js';
export async function create(body: string) {
  let key = crypto.randomUUID();
  for (let attempt = 0; attempt < 5; attempt++) {
    const response = await fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': key }, body });
    if (response.status >= 500) key = crypto.randomUUID();
    if (response.status < 500) return response;
    await new Promise((resolve) => setTimeout(resolve, 5000 * 2 ** attempt));
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
  if (response.status < 500) return response;
  throw new Error('Persona refused it');
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a loop',
      code: loop('const key = randomUUID();', 'if (response.status < 500) return response;'),
      errors: [
        {
          messageId: 'replayed',
          data: data(ALL),
          line: 6,
          column: 28,
          suggestions: [
            {
              messageId: 'rotate',
              output: loop(
                'let key = randomUUID();',
                'if (response.status < 500) return response;',
              ).replace(
                'body,\n    });',
                'body,\n    });\n    if (response.status >= 500) key = randomUUID();',
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'one status is enough',
      code: loop('', 'if (response.status !== 503) return response;', 'job.id'),
      errors: [{ messageId: 'replayed', data: data('503'), suggestions: [] }],
    },
    {
      name: 'whatever failed',
      code: loop('', 'if (response.ok) return response;', '`create:${job.id}`'),
      errors: [{ messageId: 'replayed', data: data(ALL) }],
    },
    {
      name: 'a condition of axios-retry that admits 5xx',
      code: `
import axios from 'axios';
import axiosRetry from 'axios-retry';
axiosRetry(axios, { retries: 3, retryCondition: (error) => error.response?.status >= 500 });
export const create = (job: { id: string }) =>
  axios.post('${URL}', {}, { headers: { 'Idempotency-Key': job.id } });
`,
      errors: [{ messageId: 'replayed', line: 4 }],
    },
    {
      name: 'p-retry, with a thrown status',
      code: `
import pRetry, { AbortError } from 'p-retry';
export const create = (job: { id: string }) => pRetry(async () => {
  const response = await fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': job.id } });
  if (response.status >= 500) throw new Error('again');
  if (!response.ok) throw new AbortError('no');
});
`,
      errors: [{ messageId: 'replayed', line: 4 }],
    },
  ],
});
