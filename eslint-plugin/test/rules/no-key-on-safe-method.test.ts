import { noKeyOnSafeMethod } from '../../src/rules/no-key-on-safe-method.js';
import { testRule, withTrail } from '../rule-tester.js';

const URL = 'https://api.withpersona.com/api/v1/inquiries/inq_1';

testRule(noKeyOnSafeMethod, {
  valid: [
    { name: 'no key', code: `await fetch('${URL}');` },
    {
      name: 'POST',
      code: `await fetch('${URL}/resume', { method: 'POST', headers: { 'Idempotency-Key': crypto.randomUUID() } });`,
    },
    {
      name: 'PATCH by default',
      code: `await fetch('${URL}', { method: 'PATCH', headers: { 'Idempotency-Key': crypto.randomUUID() } });`,
    },
  ],
  invalid: [
    {
      name: 'the only header goes with its object',
      code: `await fetch('${URL}', { method: 'GET', headers: { 'Idempotency-Key': crypto.randomUUID() } });`,
      output: `await fetch('${URL}', { method: 'GET' });`,
      errors: [
        {
          messageId: 'noEffect',
          data: withTrail('', { endpoint: 'GET /inquiries/{inquiry-id}', method: 'GET' }),
          line: 1,
        },
      ],
    },
    {
      name: 'an argument that holds nothing else goes too',
      code: `await fetch('${URL}', { headers: { 'Idempotency-Key': crypto.randomUUID() } });`,
      output: `await fetch('${URL}');`,
      errors: [{ messageId: 'noEffect', line: 1 }],
    },
    {
      name: 'the member goes with its line, the constant with its last reader',
      code: `
async function redact(key: string) {
  const id = crypto.randomUUID();
  await fetch('${URL}', {
    method: 'DELETE',
    headers: {
      'Idempotency-Key': id,
      Authorization: key,
    },
  });
}
`,
      output: `
async function redact(key: string) {
  await fetch('${URL}', {
    method: 'DELETE',
    headers: {
      Authorization: key,
    },
  });
}
`,
      errors: [{ messageId: 'noEffect', line: 7, column: 7 }],
    },
    {
      name: 'an import that nothing else reads goes too',
      code: `
import { createHash, randomUUID } from 'node:crypto';
export const find = () => fetch('${URL}', { headers: { 'Idempotency-Key': randomUUID() } });
export const hash = () => createHash('sha256');
`,
      output: `
import { createHash } from 'node:crypto';
export const find = () => fetch('${URL}');
export const hash = () => createHash('sha256');
`,
      errors: [{ messageId: 'noEffect', line: 3 }],
    },
    {
      name: 'the last member goes with its comma',
      code: `
await fetch('${URL}', {
  headers: {
    Authorization: token,
    'Idempotency-Key': 'a'
  }
})
`,
      output: `
await fetch('${URL}', {
  headers: {
    Authorization: token
  }
})
`,
      errors: [{ messageId: 'noEffect', line: 5 }],
    },
    {
      name: 'where a wrapper adds the key for every method, the call that chose GET is wrong',
      code: `
async function send(method: string, path: string) {
  return fetch('https://api.withpersona.com/api/v1' + path, {
    method,
    headers: { 'Idempotency-Key': crypto.randomUUID() },
  });
}
export const find = () => send('GET', '/inquiries/inq_1');
export const resume = () => send('POST', '/inquiries/inq_1/resume');
`,
      output: null,
      errors: [{ messageId: 'noEffect', line: 8, column: 27 }],
    },
    {
      name: 'headers of two requests are left alone',
      code: `
const headers = { 'Idempotency-Key': crypto.randomUUID() };
await fetch('${URL}', { headers });
await fetch('${URL}/resume', { method: 'POST', headers });
`,
      output: null,
      errors: [{ messageId: 'noEffect', line: 2 }],
    },
    {
      name: 'a value that may do something is left alone',
      code: `await fetch('${URL}', { headers: { 'Idempotency-Key': takeNextKey() } });`,
      output: null,
      errors: [{ messageId: 'noEffect' }],
    },
    {
      name: 'a comment is left alone',
      code: `await fetch('${URL}', { headers: { a: 'b', /* why */ 'Idempotency-Key': crypto.randomUUID() } });`,
      output: null,
      errors: [{ messageId: 'noEffect' }],
    },
    {
      name: 'PATCH when asked for',
      options: [{ patch: 'report' }],
      code: `await fetch('${URL}', { method: 'PATCH', headers: { 'Idempotency-Key': crypto.randomUUID() } });`,
      output: null,
      errors: [
        {
          messageId: 'undocumented',
          data: withTrail('', { endpoint: 'PATCH /inquiries/{inquiry-id}', method: 'PATCH' }),
        },
      ],
    },
  ],
});
