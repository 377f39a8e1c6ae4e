import { requireApiVersion } from '../../src/rules/require-api-version.js';
import { testRule } from '../rule-tester.js';

const API = 'https://api.withpersona.com/api/v1';
const about = (endpoint: string) => ({ header: 'Persona-Version', endpoint, trail: '' });

testRule(requireApiVersion, {
  valid: [
    {
      name: 'a version',
      code: `fetch('${API}/inquiries', { headers: { 'persona-version': '2023-01-05' } });`,
    },
    {
      name: 'a version from configuration',
      code: `fetch('${API}/inquiries', { headers: { 'Persona-Version': process.env.PERSONA_VERSION } });`,
    },
    {
      name: 'headers that cannot be followed',
      code: `import { headers } from './headers.js';\nfetch('${API}/inquiries', { headers });`,
    },
    {
      name: 'a client that sends it',
      code: `
import axios from 'axios';
const client = axios.create({ baseURL: '${API}', headers: { 'Persona-Version': '2023-01-05' } });
export const list = () => client.get('/inquiries');
`,
    },
    {
      name: 'a client that is told later',
      code: `
import axios from 'axios';
const client = axios.create({ baseURL: '${API}' });
client.defaults.headers.common['Persona-Version'] = '2023-01-05';
export const list = () => client.get('/inquiries');
`,
    },
    {
      name: 'a client with an interceptor',
      code: `
import axios from 'axios';
const client = axios.create({ baseURL: '${API}' });
client.interceptors.request.use((config) => {
  config.headers['Persona-Version'] = '2023-01-05';
  return config;
});
export const list = () => client.get('/inquiries');
`,
    },
    {
      name: 'a client from elsewhere',
      code: `
import type { AxiosInstance } from 'axios';
export const list = (client: AxiosInstance) => client.get('${API}/inquiries');
`,
    },
    {
      name: 'an operation without versions',
      code: `fetch('${API}/graph-queries', { method: 'POST', body: '{}' });`,
    },
    { name: 'another host', code: `fetch('https://example.com/api/v1/inquiries');` },
  ],
  invalid: [
    {
      name: 'no version',
      code: `fetch('${API}/inquiries', { headers: { Authorization: 'Bearer x' } });`,
      errors: [{ messageId: 'missing', data: about('GET /inquiries'), line: 1, column: 1 }],
    },
    {
      name: 'a client: once, where it is made',
      code: `
import axios from 'axios';
const client = axios.create({ baseURL: '${API}' });
export const list = () => client.get('/inquiries');
export const create = () => client.post('/inquiries', {});
`,
      errors: [
        { messageId: 'missingInClient', data: about('GET /inquiries'), line: 3, column: 16 },
      ],
    },
    {
      name: 'a client in a field',
      code: `
import axios from 'axios';
class Persona {
  private readonly http = axios.create({ baseURL: '${API}' });
  list() {
    return this.http.get('/inquiries');
  }
}
`,
      errors: [{ messageId: 'missingInClient', line: 4, column: 27 }],
    },
    {
      name: 'a wrapper that fixes the headers: once, in the wrapper',
      code: `
const call = (path: string) => fetch('${API}' + path, { headers: {} });
export const one = () => call('/inquiries');
export const other = () => call('/accounts');
`,
      errors: [{ messageId: 'missing', line: 2, column: 32 }],
    },
    {
      name: 'a wrapper that leaves them to its callers: the caller',
      code: `
const call = (path: string, headers: Record<string, string>) => fetch('${API}' + path, { headers });
export const wrong = () => call('/inquiries', {});
export const right = () => call('/accounts', { 'Persona-Version': '2023-01-05' });
`,
      errors: [{ messageId: 'missing', line: 3, column: 28 }],
    },
  ],
});
