import { requireIdempotencyKey } from '../../src/rules/require-idempotency-key.js';
import { testRule, withTrail } from '../rule-tester.js';

const URL = 'https://api.withpersona.com/api/v1/inquiries';
const data = withTrail('', { endpoint: 'POST /inquiries' });

testRule(requireIdempotencyKey, {
  valid: [
    {
      name: 'a key in the headers',
      code: `await fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': crypto.randomUUID() } });`,
    },
    {
      name: 'a key in lower case',
      code: `await fetch('${URL}', { method: 'POST', headers: { 'idempotency-key': crypto.randomUUID() } });`,
    },
    { name: 'GET', code: `await fetch('${URL}');` },
    {
      name: 'another host',
      code: `await fetch('https://example.com/api/v1/inquiries', { method: 'POST' });`,
    },
    {
      name: 'a search only reads',
      code: `await fetch('https://api.withpersona.com/api/v1/inquiries/search', { method: 'POST', body: '{}' });`,
    },
  ],
  invalid: [
    {
      name: 'headers in place, the style of the file',
      code: `
const response = await fetch('${URL}', {
  method: 'POST',
  headers: {
    Authorization: 'Bearer ' + token,
  },
});
`,
      errors: [
        {
          messageId: 'missing',
          data,
          line: 2,
          column: 24,
          suggestions: [
            {
              messageId: 'addKey',
              data: { header: 'Idempotency-Key' },
              output: `
const response = await fetch('${URL}', {
  method: 'POST',
  headers: {
    Authorization: 'Bearer ' + token,
    'Idempotency-Key': crypto.randomUUID(),
  },
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'lower-case headers, double quotes, no trailing comma',
      code: `await fetch("${URL}", { method: "POST", headers: { "content-type": "application/json" } })`,
      errors: [
        {
          messageId: 'missing',
          suggestions: [
            {
              messageId: 'addKey',
              output: `await fetch("${URL}", { method: "POST", headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID() } })`,
            },
          ],
        },
      ],
    },
    {
      name: 'no headers yet, an import of randomUUID',
      code: `
import { randomUUID } from 'node:crypto';
await fetch('${URL}', { method: 'POST' });
`,
      errors: [
        {
          messageId: 'missing',
          line: 3,
          suggestions: [
            {
              messageId: 'addKey',
              output: `
import { randomUUID } from 'node:crypto';
await fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': randomUUID() } });
`,
            },
          ],
        },
      ],
    },
    {
      name: 'in a loop the key is made before it',
      code: `
async function create(body: string) {
  for (;;) {
    try {
      return await fetch('${URL}', { method: 'POST', headers: {}, body });
    } catch {}
  }
}
`,
      errors: [
        {
          messageId: 'missingInRetry',
          line: 5,
          suggestions: [
            {
              messageId: 'addKey',
              output: `
async function create(body: string) {
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
      name: 'in a closure of an arrow without a block',
      code: `
import pRetry from 'p-retry';
import { v4 as uuidv4 } from 'uuid';
export const create = (body: string) => pRetry(() => fetch('${URL}', { method: 'POST', body }));
`,
      errors: [
        {
          messageId: 'missingInRetry',
          suggestions: [
            {
              messageId: 'addKey',
              output: `
import pRetry from 'p-retry';
import { v4 as uuidv4 } from 'uuid';
export const create = (body: string) => {
  const idempotencyKey = uuidv4();
  return pRetry(() => fetch('${URL}', { method: 'POST', body, headers: { 'Idempotency-Key': idempotencyKey } }));
};
`,
            },
          ],
        },
      ],
    },
    {
      name: 'headers that two requests share are spread',
      code: `
const headers = { 'Content-Type': 'application/json' };
await fetch('${URL}', { method: 'POST', headers });
await fetch('${URL}', { headers });
`,
      errors: [
        {
          messageId: 'missing',
          suggestions: [
            {
              messageId: 'addKey',
              output: `
const headers = { 'Content-Type': 'application/json' };
await fetch('${URL}', { method: 'POST', headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() } });
await fetch('${URL}', { headers });
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a taken name gets a number',
      code: `
async function create(idempotencyKey: string) {
  while (true) {
    try { return await fetch('${URL}', { method: 'POST', headers: {} }); } catch {}
  }
}
`,
      errors: [
        {
          messageId: 'missingInRetry',
          suggestions: [
            {
              messageId: 'addKey',
              output: `
async function create(idempotencyKey: string) {
  const idempotencyKey2 = crypto.randomUUID();
  while (true) {
    try { return await fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': idempotencyKey2 } }); } catch {}
  }
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a search, when asked for',
      options: [{ ignoreSearch: false }],
      code: `await fetch('https://api.withpersona.com/api/v1/inquiries/search', { method: 'POST', body: '{}' });`,
      errors: [{ messageId: 'missing', suggestions: 1 }],
    },
  ],
});
