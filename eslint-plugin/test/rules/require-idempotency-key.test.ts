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
      name: 'a file that the settings leave out',
      settings: { persona: { ignore: ['legacy/**'] } },
      filename: 'legacy/a.ts',
      code: `await fetch('${URL}', { method: 'POST' });`,
    },
    {
      name: 'headers that cannot be followed',
      code: `import { headers } from './headers.js';\nawait fetch('${URL}', { method: 'POST', headers });`,
    },
    {
      name: 'a method that cannot be followed',
      code: `export const send = (method: string) => fetch('${URL}', { method });`,
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
      name: 'headers that a function makes are spread',
      code: `
import * as crypto from 'node:crypto';
function getHeaders() {
  return { Authorization: 'Bearer ' + process.env.PERSONA_API_KEY };
}
export const send = () => fetch('${URL}', { method: 'POST', headers: getHeaders() });
`,
      errors: [
        {
          messageId: 'missing',
          suggestions: [
            {
              messageId: 'addKey',
              output: `
import * as crypto from 'node:crypto';
function getHeaders() {
  return { Authorization: 'Bearer ' + process.env.PERSONA_API_KEY };
}
export const send = () => fetch('${URL}', { method: 'POST', headers: { ...getHeaders(), 'Idempotency-Key': crypto.randomUUID() } });
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a Headers instance is not spread',
      code: `
function getHeaders(): Headers {
  return new Headers({ Authorization: 'Bearer ' + process.env.PERSONA_API_KEY });
}
export const send = () => fetch('${URL}', { method: 'POST', headers: getHeaders() });
`,
      errors: [{ messageId: 'missing', suggestions: [] }],
    },
    {
      name: 'an argument that is missing is filled up',
      code: `
import axios from 'axios';
export const resume = () => axios.post('${URL}/inq_1/resume');
`,
      errors: [
        {
          messageId: 'missing',
          line: 3,
          suggestions: [
            {
              messageId: 'addKey',
              output: `
import axios from 'axios';
export const resume = () => axios.post('${URL}/inq_1/resume', undefined, { headers: { 'Idempotency-Key': crypto.randomUUID() } });
`,
            },
          ],
        },
      ],
    },
    {
      name: 'another thing of the name crypto',
      code: `
export const send = (crypto: string) => fetch('${URL}', { method: 'POST', body: crypto, headers: {} });
`,
      errors: [
        {
          messageId: 'missing',
          suggestions: [
            {
              messageId: 'addKey',
              output: `
export const send = (crypto: string) => fetch('${URL}', { method: 'POST', body: crypto, headers: { 'Idempotency-Key': globalThis.crypto.randomUUID() } });
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a key factory of the project, named in the settings',
      settings: { persona: { keyFactories: [{ module: './keys.js', export: 'newKey' }] } },
      code: `
import { newKey } from './keys.js';
export const send = () => fetch('${URL}', { method: 'POST', headers: {} });
`,
      errors: [
        {
          messageId: 'missing',
          suggestions: [
            {
              messageId: 'addKey',
              output: `
import { newKey } from './keys.js';
export const send = () => fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': newKey() } });
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a wrapper that is wrong by itself is reported, its callers are not',
      code: `
const post = (path: string) => fetch('https://api.withpersona.com/api/v1' + path, { method: 'POST', headers: {} });
export const one = () => post('/inquiries');
export const other = () => post('/accounts');
`,
      errors: [{ messageId: 'missing', line: 2, suggestions: 1 }],
    },
    {
      name: 'where callers choose the method, the one that chose POST is reported',
      code: `
const send = (method: string, path: string) => fetch('https://api.withpersona.com/api/v1' + path, { method });
export const one = () => send('GET', '/inquiries');
export const other = () => send('POST', '/accounts');
`,
      errors: [{ messageId: 'missing', line: 4, column: 28, suggestions: [] }],
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
