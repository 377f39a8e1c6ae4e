import { requireRequestTimeout } from '../../src/rules/require-request-timeout.js';
import { testRule } from '../rule-tester.js';

const URL = 'https://api.withpersona.com/api/v1/inquiries';
const FETCH = `fetch('${URL}', { method: 'POST' })`;
const timer = `const timer = (ms: number) => new Promise((_, reject) => setTimeout(reject, ms));`;
const axios = (code: string, options = '') => `
import axios from 'axios';
const client = axios.create({ baseURL: '${URL}'${options} });
${code}
`;
const about = (advice: string) => ({
  header: 'Idempotency-Key',
  endpoint: 'POST /inquiries',
  advice,
  trail: '',
});

testRule(requireRequestTimeout, {
  valid: [
    {
      name: 'fetch with a signal',
      code: `fetch('${URL}', { method: 'POST', signal: AbortSignal.timeout(5000) });`,
    },
    { name: 'GET', code: `fetch('${URL}');` },
    {
      name: 'options that cannot be followed',
      code: `export const create = (options: RequestInit) => fetch('${URL}', { ...options, method: 'POST' });`,
    },
    {
      name: 'a race with a timer',
      code: `${timer}\nexport const create = () => Promise.race([${FETCH}.then((r) => r.json()), timer(5000)]);`,
    },
    {
      name: 'a race around a function of the file',
      code: `${timer}\nasync function send() { const response = await ${FETCH}; return response.json(); }\nexport const create = () => Promise.race([send(), timer(5000)]);`,
    },
    {
      name: 'a function that may be a race',
      code: `import pTimeout from 'p-timeout';\nexport const create = () => pTimeout(${FETCH}, { milliseconds: 5000 });`,
    },
    {
      name: 'node-fetch has a timeout of its own',
      code: `import fetch from 'node-fetch';\nfetch('${URL}', { method: 'POST', timeout: 5000 });`,
    },
    { name: 'axios, in the client', code: axios(`client.post('', {});`, ', timeout: 5000') },
    { name: 'axios, in the request', code: axios(`client.post('', {}, { timeout: 5000 });`) },
    {
      name: 'axios, set later',
      code: axios(`client.defaults.timeout = 5000;\nclient.post('', {});`),
    },
    {
      name: 'axios, in an interceptor',
      code: axios(
        `client.interceptors.request.use((config) => { config.timeout = 5000; return config; });\nclient.post('', {});`,
      ),
    },
    {
      name: 'openapi-fetch, in the request',
      code: `import createClient from 'openapi-fetch';\nconst client = createClient({ baseUrl: 'https://api.withpersona.com/api/v1' });\nexport const tag = (id: string) => client.POST('/inquiries/{inquiry-id}/add-tag', { params: { path: { 'inquiry-id': id } }, signal: AbortSignal.timeout(5000) });`,
    },
    {
      name: 'openapi-fetch, in a fetch of its own',
      code: `import createClient from 'openapi-fetch';\nconst client = createClient({ baseUrl: 'https://api.withpersona.com/api/v1', fetch: limited });\nexport const tag = (id: string) => client.POST('/inquiries/{inquiry-id}/add-tag', { params: { path: { 'inquiry-id': id } } });`,
    },
    {
      name: 'openapi-fetch, in a middleware',
      code: `import createClient from 'openapi-fetch';\nconst client = createClient({ baseUrl: 'https://api.withpersona.com/api/v1' });\nclient.use({ onRequest: ({ request }) => new Request(request, { signal: AbortSignal.timeout(5000) }) });\nexport const tag = (id: string) => client.POST('/inquiries/{inquiry-id}/add-tag', { params: { path: { 'inquiry-id': id } } });`,
    },
    {
      name: 'ky waits ten seconds',
      code: `import ky from 'ky';\nky.post('${URL}', { json: {} });`,
    },
    {
      name: 'superagent, on the chain',
      code: `import superagent from 'superagent';\nawait superagent.post('${URL}').timeout(5000).send({});`,
    },
    {
      name: 'node:https, set later',
      code: `
import https from 'node:https';
const request = https.request('${URL}', { method: 'POST' });
request.setTimeout(5000, () => request.destroy());
request.end('{}');
`,
    },
  ],
  invalid: [
    {
      name: 'fetch',
      code: `await ${FETCH};`,
      errors: [
        {
          messageId: 'missing',
          data: about('Give it a signal, such as AbortSignal.timeout(30_000)'),
          line: 1,
          column: 7,
        },
      ],
    },
    {
      name: 'the global fetch has no timeout',
      code: `fetch('${URL}', { method: 'POST', timeout: 5000 });`,
      errors: [{ messageId: 'missing' }],
    },
    {
      name: 'openapi-fetch',
      code: `import createClient from 'openapi-fetch';\nconst client = createClient({ baseUrl: 'https://api.withpersona.com/api/v1' });\nexport const tag = (id: string) => client.POST('/inquiries/{inquiry-id}/add-tag', { params: { path: { 'inquiry-id': id } } });`,
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      name: 'all of several is no race',
      code: `${timer}\nexport const create = () => Promise.all([${FETCH}, timer(5000)]);`,
      errors: [{ messageId: 'missing', line: 2 }],
    },
    {
      name: 'axios: at the call',
      code: axios(`client.post('', {});`),
      errors: [{ messageId: 'missing', data: about('Give it a timeout'), line: 4, column: 1 }],
    },
    {
      name: 'axios: switched off again',
      code: axios(`client.post('', {}, { timeout: 0 });`, ', timeout: 5000'),
      errors: [{ messageId: 'missing' }],
    },
    {
      name: 'ky: switched off',
      code: `import ky from 'ky';\nky.post('${URL}', { json: {}, timeout: false });`,
      errors: [{ messageId: 'missing' }],
    },
    {
      name: 'got and superagent',
      code: `import got from 'got';\nimport superagent from 'superagent';\ngot.post('${URL}', { json: {} });\nawait superagent.post('${URL}').send({});`,
      errors: [
        { messageId: 'missing', line: 3 },
        { messageId: 'missing', line: 4 },
      ],
    },
    {
      name: 'a file as text',
      code: `export const send = (file: Buffer) => fetch('${URL}', { method: 'POST', body: JSON.stringify({ photo: file.toString('base64') }) });`,
      errors: [{ messageId: 'missingForFile' }],
    },
    {
      name: 'a wrapper that fixes its options: once, in the wrapper',
      code: `
const post = (path: string) => fetch('https://api.withpersona.com/api/v1' + path, { method: 'POST' });
export const one = () => post('/inquiries');
export const other = () => post('/accounts');
`,
      errors: [{ messageId: 'missing', line: 2, column: 32 }],
    },
    {
      name: 'the caller that gives no signal',
      code: `
const post = (path: string, signal?: AbortSignal) => fetch('https://api.withpersona.com/api/v1' + path, { method: 'POST', signal });
export const wrong = () => post('/inquiries');
export const right = () => post('/accounts', AbortSignal.timeout(5000));
`,
      errors: [{ messageId: 'missing', line: 3, column: 28 }],
    },
  ],
});
