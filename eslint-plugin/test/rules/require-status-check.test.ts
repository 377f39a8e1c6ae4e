import { requireStatusCheck } from '../../src/rules/require-status-check.js';
import { testRule, withTrail } from '../rule-tester.js';

const URL = 'https://api.withpersona.com/api/v1/inquiries/inq_1';

const CHECK = 'if (!response.ok) throw new Error(`Persona answered ${response.status}`);';

/** A function that fetches and goes on with `rest`. */
const program = (rest: string, request = `await fetch('${URL}')`): string =>
  `export async function run() {
  const response = ${request};
  ${rest}
}
`;

const found = { messageId: 'unchecked', line: 2, column: 26 } as const;

testRule(requireStatusCheck, {
  valid: [
    {
      name: 'ok is asked first',
      code: program('if (!response.ok) throw new Error(); return (await response.json()).data;'),
    },
    {
      name: 'ok is asked after the body was read',
      code: program(
        'const { data } = await response.json(); if (response.ok === false) throw new Error(); return data;',
      ),
    },
    {
      name: 'the status is among some',
      code: program(
        'if (![200, 201].includes(response.status)) return; return (await response.json()).data;',
      ),
    },
    {
      name: 'a switch over the status',
      code: program(
        'switch (response.status) { case 200: return (await response.json()).data; default: return; }',
      ),
    },
    {
      name: 'errors are asked for',
      code: program(
        'const { data, errors } = await response.json(); if (errors) throw errors; return data;',
      ),
    },
    {
      name: 'data is asked for',
      code: program(
        'const body = await response.json(); if (!body.data) throw body; return body.data.id;',
      ),
    },
    {
      name: 'a function of the file asks',
      code: `const assertOk = (given) => { if (given.status >= 400) throw new Error(); };
${program('assertOk(response); return (await response.json()).data;')}`,
    },
    {
      name: 'a function that is not known is given the response',
      code: `import { assertOk } from './http';
${program('assertOk(response); return (await response.json()).data;')}`,
    },
    {
      name: 'a schema is given the body',
      code: program('return Inquiry.parse(await response.json()).data.id;'),
    },
    { name: 'the response is returned', code: program('return response;') },
    { name: 'the whole body is returned', code: program('return response.json();') },
    {
      name: 'the status is returned with the data',
      code: program('return { status: response.status, data: (await response.json()).data };'),
    },
    {
      name: 'axios throws',
      code: `import axios from 'axios';
${program('return response.data.data.id;', `await axios.get('${URL}')`)}`,
    },
    {
      name: 'axios, asked not to throw, and the status is tested',
      code: `import axios from 'axios';
${program(
  'if (response.status !== 200) return; return response.data.data.id;',
  `await axios.get('${URL}', { validateStatus: null })`,
)}`,
    },
    {
      name: 'a chain of promises that asks',
      code: `fetch('${URL}').then((r) => { if (!r.ok) throw new Error(); return r.json(); }).then((b) => b.data.id);`,
    },
    {
      name: 'the caller of a function that returns the body asks for errors',
      code: `${program('return response.json();')}
export async function use() { const body = await run(); return body.errors ? undefined : body.data; }`,
    },
    {
      name: 'another API',
      code: program('return (await response.json()).data;', `await fetch('https://example.com')`),
    },
  ],
  invalid: [
    {
      name: 'nobody asks',
      code: program('return (await response.json()).data;'),
      errors: [
        {
          ...found,
          data: withTrail('used at line 3', {
            endpoint: 'GET /inquiries/{inquiry-id}',
            client: 'fetch',
          }),
          suggestions: [
            {
              messageId: 'addCheck',
              output: program(`${CHECK}\n  return (await response.json()).data;`),
            },
          ],
        },
      ],
    },
    {
      name: 'a member taken out of the body, and asked for nothing but its value',
      code: program(
        "const { data } = await response.json(); return data?.attributes?.status === 'approved';",
      ),
      errors: [{ ...found, suggestions: 1 }],
    },
    {
      name: 'the status is only logged',
      code: program('console.log(response.status); return (await response.json()).data;'),
      errors: [{ ...found, suggestions: 1 }],
    },
    {
      name: 'asked on one way only',
      code: `export async function run(strict) {
  const response = await fetch('${URL}');
  if (strict) { if (!response.ok) throw new Error(); }
  return (await response.json()).data;
}`,
      errors: [{ ...found, suggestions: 1 }],
    },
    {
      name: 'a chain of promises',
      code: `fetch('${URL}').then((r) => r.json()).then((b) => b.data.id);`,
      errors: [{ messageId: 'unchecked', line: 1, column: 1 }],
    },
    {
      name: 'axios, asked not to throw by the client',
      code: `import axios from 'axios';
const api = axios.create({ baseURL: 'https://api.withpersona.com/api/v1', validateStatus: (s) => s < 500 });
export const run = async () => (await api.get('/inquiries/inq_1')).data.data.id;`,
      errors: [
        {
          messageId: 'unchecked',
          data: withTrail('used at line 3', {
            endpoint: 'GET /inquiries/{inquiry-id}',
            client: 'axios',
          }),
          line: 3,
          column: 39,
        },
      ],
    },
    {
      name: 'a wrapper that is wrong by itself is reported once, and its callers are not',
      code: `async function send(method, path) {
  const response = await fetch('https://api.withpersona.com/api/v1' + path, { method });
  return (await response.json()).data;
}
export const find = () => send('GET', '/inquiries/inq_1');
export const resume = () => send('POST', '/inquiries/inq_1/resume');`,
      errors: [{ ...found, suggestions: 1 }],
    },
    {
      name: 'the caller of a function that returns the body',
      code: `${program('return response.json();')}
export async function use() {
  const body = await run();
  return body.data.id;
}`,
      errors: [{ messageId: 'unchecked', line: 7, column: 22 }],
    },
  ],
});
