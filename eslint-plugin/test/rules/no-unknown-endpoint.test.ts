import { noUnknownEndpoint } from '../../src/rules/no-unknown-endpoint.js';
import { testRule, withTrail } from '../rule-tester.js';

const ORIGIN = 'https://api.withpersona.com';
const API = `${ORIGIN}/api/v1`;

/** `data` of a message about one endpoint; the advice names the nearest operation. */
const about = (endpoint: string, nearest?: string) =>
  withTrail('', {
    endpoint,
    base: '/api/v1',
    advice:
      nearest === undefined
        ? 'Take method and path from the reference'
        : `${nearest} is the nearest operation`,
  });

testRule(noUnknownEndpoint, {
  valid: [
    {
      name: 'PATCH on a resource',
      code: `await fetch('${API}/inquiries/inq_1', { method: 'PATCH' });`,
    },
    {
      name: 'an action, spelt right',
      code: `export const approve = (id: string) => fetch(\`${API}/inquiries/\${id}/approve\`, { method: 'POST' });`,
    },
    {
      name: 'an action nobody knows',
      code: `export const act = (id: string, action: string) => fetch(\`${API}/inquiries/\${id}/\${action}\`, { method: 'POST' });`,
    },
    {
      name: 'a resource nobody knows, with an action that one has',
      code: `export const act = (kind: string, id: string) => fetch(\`${API}/\${kind}/\${id}/approve\`, { method: 'POST' });`,
    },
    { name: 'the base path', code: `const BASE = '${API}';\nfetch(BASE + '/inquiries');` },
    {
      name: 'a hosted page and the dashboard',
      code: `fetch('https://withpersona.com/verify?inquiry-id=inq_1');\nfetch('https://app.withpersona.com/dashboard/inquiries/inq_1');`,
    },
    { name: 'a file', code: `fetch('https://files.withpersona.com/a.png', { method: 'PUT' });` },
    { name: 'another host', code: `fetch('https://example.com/v1/inquirys', { method: 'PUT' });` },
    {
      name: 'another host that is given a version',
      code: `fetch('https://example.com/api/v1/inquiries', { method: 'PUT', headers: { 'Persona-Version': '2023-01-05' } });`,
    },
    {
      name: 'a slash too many',
      code: `const BASE = '${API}/';\nfetch(BASE + '/inquiries/');`,
    },
    {
      name: 'axios puts the slash between base and path',
      code: `import axios from 'axios';\nconst client = axios.create({ baseURL: '${API}' });\nexport const list = () => client.get('inquiries');`,
    },
    {
      name: 'a URL below a base with a final slash',
      code: `fetch(new URL('inquiries', '${API}/'));`,
    },
    {
      name: 'one of two methods is right',
      code: `export const send = (isNew: boolean) => fetch('${API}/inquiries', { method: isNew ? 'POST' : 'PUT' });`,
    },
    { name: 'HEAD is not documented', code: `fetch('${API}/inquiries', { method: 'HEAD' });` },
    {
      name: 'a historical operation',
      code: `fetch('${API}/verification/selfies/ver_1/submit', { method: 'POST' });`,
    },
    {
      name: 'a body only where there is one',
      code: `
const request = (method: string, path: string, body?: object) =>
  fetch('${API}' + path, { method, body: body && JSON.stringify(body) });
export const list = () => request('GET', '/inquiries');
export const create = () => request('POST', '/inquiries', {});
`,
    },
    {
      name: 'a route of the program itself',
      code: `
app.put('/api/v1/inquiries/:id', handler);
fetch('${API}/inquiries');
`,
    },
  ],
  invalid: [
    {
      name: 'a method Persona does not have',
      code: `await fetch('${API}/inquiries/inq_1', { method: 'PUT' });`,
      errors: [
        {
          messageId: 'method',
          data: about('PUT /api/v1/inquiries/inq_1', 'PATCH /inquiries/{inquiry-id}'),
          line: 1,
          column: 7,
          suggestions: [
            {
              messageId: 'correct',
              data: { header: 'Idempotency-Key', meant: 'PATCH /inquiries/{inquiry-id}' },
              output: `await fetch('${API}/inquiries/inq_1', { method: 'PATCH' });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a method as a member of the client',
      code: `
import axios from 'axios';
const client = axios.create({ baseURL: '${API}' });
export const update = (id: string) => client.put(\`/accounts/\${id}\`, {});
`,
      errors: [
        {
          messageId: 'method',
          line: 4,
          column: 39,
          suggestions: [
            {
              messageId: 'correct',
              output: `
import axios from 'axios';
const client = axios.create({ baseURL: '${API}' });
export const update = (id: string) => client.patch(\`/accounts/\${id}\`, {});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'what was meant to delete is not turned into a creation',
      code: `await fetch('${API}/inquiries', { method: 'DELETE' });`,
      errors: [{ messageId: 'method', suggestions: [] }],
    },
    {
      name: 'a misspelt action',
      code: `export const approve = (id: string) => fetch(\`${API}/inquiries/\${id}/aprove\`, { method: 'POST' });`,
      errors: [
        {
          messageId: 'path',
          data: about('POST /api/v1/inquiries/{…}/aprove', 'POST /inquiries/{inquiry-id}/approve'),
          line: 1,
          column: 40,
          suggestions: [
            {
              messageId: 'correct',
              output: `export const approve = (id: string) => fetch(\`${API}/inquiries/\${id}/approve\`, { method: 'POST' });`,
            },
          ],
        },
      ],
    },
    {
      name: 'no action of any resource',
      code: `export const act = (kind: string, id: string) => fetch(\`${API}/\${kind}/\${id}/frobnicate\`, { method: 'POST' });`,
      errors: [
        { messageId: 'path', data: about('POST /api/v1/{…}/{…}/frobnicate'), suggestions: [] },
      ],
    },
    {
      name: 'no /api before the version',
      code: `const BASE = '${ORIGIN}/v1';\nexport const list = () => fetch(\`\${BASE}/inquiries\`);`,
      errors: [
        {
          messageId: 'base',
          line: 2,
          column: 27,
          suggestions: [
            {
              messageId: 'correct',
              output: `const BASE = '${API}';\nexport const list = () => fetch(\`\${BASE}/inquiries\`);`,
            },
          ],
        },
      ],
    },
    {
      name: 'a resource that is no resource, below a broken base',
      code: `await fetch('${ORIGIN}/v1/verifications', { method: 'POST' });`,
      errors: [
        {
          messageId: 'path',
          data: about('POST /v1/verifications', 'POST /inquiries'),
          suggestions: [],
        },
      ],
    },
    {
      name: 'no slash between base and path',
      code: `const BASE = '${API}';\nfetch(BASE + 'inquiries');`,
      errors: [
        {
          messageId: 'slash',
          line: 2,
          column: 1,
          suggestions: [
            {
              messageId: 'correct',
              output: `const BASE = '${API}';\nfetch(BASE + '/inquiries');`,
            },
          ],
        },
      ],
    },
    {
      name: 'no slash between host and path',
      code: `const HOST = '${ORIGIN}';\nfetch(HOST + 'api/v1/inquiries');`,
      errors: [{ messageId: 'slash', line: 2, suggestions: [] }],
    },
    {
      name: 'an absolute path replaces the one of the base',
      code: `fetch(new URL('/inquiries', '${API}/'));`,
      errors: [{ messageId: 'base', suggestions: [] }],
    },
    {
      name: 'a body without a method',
      code: `await fetch('${API}/inquiries', { body: JSON.stringify({}) });`,
      errors: [
        {
          messageId: 'methodOmitted',
          line: 1,
          column: 7,
          suggestions: [
            {
              messageId: 'addMethod',
              output: `await fetch('${API}/inquiries', { body: JSON.stringify({}), method: 'POST' });`,
            },
          ],
        },
      ],
    },
    {
      name: 'a body with GET',
      code: `await fetch('${API}/inquiries', { method: 'GET', body: '{"data":{}}' });`,
      errors: [{ messageId: 'bodyOnGet', suggestions: [] }],
    },
    {
      name: 'the caller that chooses the path is reported',
      code: `
const call = (path: string, options: RequestInit = {}) => fetch(\`${API}\${path}\`, { ...options });
export const wrong = () => call('/inquirys');
export const right = () => call('/inquiries');
`,
      errors: [{ messageId: 'path', line: 3, column: 28, suggestions: 1 }],
    },
    {
      name: 'the wrapper that chooses the method is reported, its callers are not',
      code: `
class Client {
  put(path: string) {
    return fetch(\`${API}\${path}\`, { method: 'PUT' });
  }
  update(id: string) {
    return this.put(\`/accounts/\${id}\`);
  }
}
`,
      errors: [{ messageId: 'method', line: 4, column: 12, suggestions: [] }],
    },
    {
      name: 'another method below a base of the environment',
      code: `export const resume = (id: string) => fetch(\`\${process.env.PERSONA_API_URL}/inquiries/\${id}/resume\`, { method: 'PUT' });`,
      errors: [{ messageId: 'method', suggestions: 1 }],
    },
  ],
});
