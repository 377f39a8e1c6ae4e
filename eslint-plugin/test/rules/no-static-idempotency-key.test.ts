import { noStaticIdempotencyKey } from '../../src/rules/no-static-idempotency-key.js';
import { testRule, withTrail } from '../rule-tester.js';

const URL = 'https://api.withpersona.com/api/v1/inquiries';

testRule(noStaticIdempotencyKey, {
  valid: [
    {
      name: 'made for each request',
      code: `await fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': crypto.randomUUID() } });`.replace(
        'await',
        'export const send = () =>',
      ),
    },
    {
      name: 'the id of the operation',
      code: `export const send = (job: { id: string }) => fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': job.id } });`,
    },
    { name: 'GET', code: `await fetch('${URL}', { headers: { 'Idempotency-Key': 'a' } });` },
    { name: 'no key at all', code: `await fetch('${URL}', { method: 'POST' });` },
  ],
  invalid: [
    {
      name: 'a literal',
      code: `export const send = () => fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': 'create' } });`,
      errors: [
        {
          messageId: 'forAll',
          line: 1,
          suggestions: [
            {
              messageId: 'newKey',
              output: `export const send = () => fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': crypto.randomUUID() } });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a constant of the module goes when nothing else reads it',
      code: `
import { randomUUID } from 'node:crypto';
const KEY = randomUUID();
export const send = () => fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': KEY } });
`,
      errors: [
        {
          messageId: 'forAll',
          line: 3,
          suggestions: [
            {
              messageId: 'newKey',
              output: `
import { randomUUID } from 'node:crypto';
export const send = () => fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': randomUUID() } });
`,
            },
          ],
        },
      ],
    },
    {
      name: 'headers in a constant of the function, outside of the retry',
      code: `
export async function send() {
  const headers = { 'Idempotency-Key': 'create' };
  while (true) {
    try {
      return await fetch('${URL}', { method: 'POST', headers });
    } catch {}
  }
}
`,
      errors: [
        {
          messageId: 'forAll',
          line: 3,
          column: 21,
          suggestions: [
            {
              messageId: 'newKey',
              output: `
export async function send() {
  const headers = { 'Idempotency-Key': crypto.randomUUID() };
  while (true) {
    try {
      return await fetch('${URL}', { method: 'POST', headers });
    } catch {}
  }
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'the id of a user, in a constant of its own',
      code: `
export async function verify(user: { id: string }) {
  const key = \`kyc-\${user.id}\`;
  await fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': key } });
}
`,
      errors: [
        {
          messageId: 'forEntity',
          data: withTrail('', { endpoint: 'POST /inquiries', reason: '`user.id` alone' }),
          line: 4,
          suggestions: [
            {
              messageId: 'newKey',
              output: `
export async function verify(user: { id: string }) {
  const key = crypto.randomUUID();
  await fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': key } });
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'made in a retry, the new key is made before it',
      code: `
export async function verify(body: string) {
  for (;;) {
    try {
      return await fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': 'kyc' }, body });
    } catch {}
  }
}
`,
      errors: [
        {
          messageId: 'forAll',
          line: 5,
          suggestions: [
            {
              messageId: 'newKey',
              output: `
export async function verify(body: string) {
  const idempotencyKey = crypto.randomUUID();
  for (;;) {
    try {
      return await fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': idempotencyKey }, body });
    } catch {}
  }
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'taken from a pattern that binds more: no repair',
      code: `
const { KEY, TOKEN } = process.env;
export const send = () =>
  fetch('${URL}', { method: 'POST', headers: { Authorization: TOKEN, 'Idempotency-Key': KEY } });
`,
      errors: [{ messageId: 'forAll', suggestions: [] }],
    },
    {
      name: 'headers of every turn of a loop: a new key there would be one for all',
      code: `
export async function sendAll(bodies: string[]) {
  const headers = { 'Idempotency-Key': 'create' };
  for (const body of bodies) await fetch('${URL}', { method: 'POST', headers, body });
}
`,
      errors: [{ messageId: 'forAll', line: 3, suggestions: [] }],
    },
    {
      name: 'headers of the whole module: each request would still send one key',
      code: `
const headers = { 'Idempotency-Key': 'create' };
export const send = () => fetch('${URL}', { method: 'POST', headers });
`,
      errors: [{ messageId: 'forAll', line: 3, suggestions: [] }],
    },
  ],
});
