import { noUnchangedRetry } from '../../src/rules/no-unchanged-retry.js';
import { testRule, withTrail } from '../rule-tester.js';

const URL = 'https://api.withpersona.com/api/v1/inquiries';

testRule(noUnchangedRetry, {
  valid: [
    { name: 'no retry', code: `await fetch('${URL}');` },
    {
      name: 'fetch in a helper does not throw for a status',
      code: `
import pRetry from 'p-retry';
export const find = () => pRetry(() => fetch('${URL}'));
`,
    },
    {
      name: 'stops on 4xx',
      code: `
async function find() {
  for (let attempt = 0; attempt < 5; attempt++) {
    const response = await fetch('${URL}');
    if (response.status < 500 && response.status !== 429) return response;
  }
}
`,
    },
    {
      name: 'repeats after 429 alone',
      code: `
async function find() {
  for (;;) {
    const response = await fetch('${URL}');
    if (response.status !== 429) return response;
  }
}
`,
    },
    {
      name: 'polls a status',
      code: `
async function wait() {
  for (;;) {
    const response = await fetch('${URL}/inq_1');
    const { data } = await response.json();
    if (data.attributes.status === 'completed') return data;
  }
}
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
    if (response.ok) return response;
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
              messageId: 'stop',
              output: `
import { personaRetry } from './persona-retry.js';
export async function create(body: string) {
  const key = crypto.randomUUID();
  for (let attempt = 0; attempt < 5; attempt++) {
    const response = await fetch('${URL}', { method: 'POST', headers: { 'Idempotency-Key': key }, body });
    if (response.status >= 400 && response.status < 500 && ![408, 429].includes(response.status)) {
      throw new Error(\`POST /inquiries answered \${response.status}\`);
    }
    if (response.ok) return response;
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
  if (response.ok) return response;
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
      code: `
async function find(id: string) {
  for (let attempt = 0; attempt < 5; attempt++) {
    const response = await fetch('${URL}');
    if (response.ok) return response.json();
  }
}
`,
      errors: [
        {
          messageId: 'repeated',
          line: 4,
          column: 28,
          suggestions: [
            {
              messageId: 'stop',
              output: `
async function find(id: string) {
  for (let attempt = 0; attempt < 5; attempt++) {
    const response = await fetch('${URL}');
    if (response.status >= 400 && response.status < 500 && ![408, 429].includes(response.status)) {
      throw new Error(\`GET /inquiries answered \${response.status}\`);
    }
    if (response.ok) return response.json();
  }
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'p-retry',
      code: `
import pRetry from 'p-retry';
export const find = () => pRetry(async () => {
  const response = await fetch('${URL}');
  if (!response.ok) throw new Error('no');
});
`,
      errors: [
        {
          messageId: 'repeated',
          suggestions: [
            {
              messageId: 'stop',
              output: `
import pRetry, { AbortError } from 'p-retry';
export const find = () => pRetry(async () => {
  const response = await fetch('${URL}');
  if (response.status >= 400 && response.status < 500 && ![408, 429].includes(response.status)) {
    throw new AbortError(\`GET /inquiries answered \${response.status}\`);
  }
  if (!response.ok) throw new Error('no');
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'axios throws: the guard stands in the catch',
      code: `
import axios from 'axios';
async function create(body: object, key: string) {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await axios.post('${URL}', body, { headers: { 'Idempotency-Key': key } });
    } catch (error) {
      console.warn(error);
    }
  }
}
`,
      errors: [
        {
          messageId: 'replayed',
          data: withTrail('repeated at line 4', {
            endpoint: 'POST /inquiries',
            statuses: 'a 4xx such as 400, 403, 404',
          }),
          line: 6,
          suggestions: [
            {
              messageId: 'stop',
              output: `
import axios from 'axios';
async function create(body: object, key: string) {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await axios.post('${URL}', body, { headers: { 'Idempotency-Key': key } });
    } catch (error) {
      const status = axios.isAxiosError(error) ? error.response?.status : undefined;
      if (status !== undefined && status < 500 && ![408, 429].includes(status)) {
        throw error;
      }
      console.warn(error);
    }
  }
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'async-retry is told to bail',
      code: `
import retry from 'async-retry';
export const find = () => retry(async () => {
  const response = await fetch('${URL}');
  if (!response.ok) throw new Error('no');
  return response;
});
`,
      filename: 'a.ts',
      errors: [
        {
          messageId: 'repeated',
          suggestions: [
            {
              messageId: 'stop',
              output: `
import retry from 'async-retry';
export const find = () => retry(async (bail) => {
  const response = await fetch('${URL}');
  if (response.status >= 400 && response.status < 500 && ![408, 429].includes(response.status)) {
    return bail(new Error(\`GET /inquiries answered \${response.status}\`)) as never;
  }
  if (!response.ok) throw new Error('no');
  return response;
});
`,
            },
          ],
        },
      ],
    },
    {
      name: 'a catch around the request has to let the guard through',
      code: `
import { sleep } from './sleep.js';

export async function find() {
  for (;;) {
    try {
      const response = await fetch('${URL}');
      if (!response.ok) throw new Error('no');
      return response;
    } catch {
      await sleep(5000);
    }
  }
}
`,
      errors: [
        {
          messageId: 'repeated',
          line: 7,
          suggestions: [
            {
              messageId: 'stop',
              output: `
import { sleep } from './sleep.js';

class ClientError extends Error {}

export async function find() {
  for (;;) {
    try {
      const response = await fetch('${URL}');
      if (response.status >= 400 && response.status < 500 && ![408, 429].includes(response.status)) {
        throw new ClientError(\`GET /inquiries answered \${response.status}\`);
      }
      if (!response.ok) throw new Error('no');
      return response;
    } catch (error) {
      if (error instanceof ClientError) throw error;
      await sleep(5000);
    }
  }
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'two catches: no repair',
      code: `
export async function find() {
  for (;;) {
    try {
      try {
        const response = await fetch('${URL}');
        if (!response.ok) throw new Error('no');
        return response;
      } catch (error) {
        throw new Error('not found', { cause: error });
      }
    } catch {}
  }
}
`,
      errors: [{ messageId: 'repeated', suggestions: [] }],
    },
    {
      name: 'what a client repeats by itself is reported where it is set up',
      code: `
import axios from 'axios';
import axiosRetry from 'axios-retry';
const persona = axios.create({ baseURL: 'https://api.withpersona.com/api/v1' });
axiosRetry(persona, { retries: 3, retryCondition: () => true });
export const one = () => persona.get('/inquiries');
export const other = () => persona.get('/accounts');
`,
      errors: [
        {
          messageId: 'repeated',
          line: 5,
          suggestions: [
            {
              messageId: 'dropStatuses',
              output: `
import axios from 'axios';
import axiosRetry from 'axios-retry';
const persona = axios.create({ baseURL: 'https://api.withpersona.com/api/v1' });
axiosRetry(persona, { retries: 3, retryCondition: (error) => !error.response || [408, 429].includes(error.response.status) || error.response.status >= 500 });
export const one = () => persona.get('/inquiries');
export const other = () => persona.get('/accounts');
`,
            },
          ],
        },
      ],
    },
    {
      name: 'what a client repeats by itself is reported once, whatever its calls send',
      code: `
import axios from 'axios';
import axiosRetry from 'axios-retry';
const persona = axios.create({ baseURL: 'https://api.withpersona.com/api/v1' });
axiosRetry(persona, { retries: 3, retryCondition: () => true });
export const find = () => persona.get('/inquiries');
export const create = (data: object, key: string) =>
  persona.post('/accounts', data, { headers: { 'Idempotency-Key': key } });
`,
      errors: [{ messageId: 'repeated', line: 5, suggestions: 1 }],
    },
    {
      name: 'a list of statuses loses what cannot pass',
      code: `
import ky from 'ky';
export const find = () =>
  ky.get('${URL}', { retry: { limit: 3, statusCodes: [404, 408, 429, 500, 503] } }).json();
`,
      errors: [
        {
          messageId: 'repeated',
          data: withTrail('repeated at line 4', { endpoint: 'GET /inquiries', statuses: '404' }),
          line: 4,
          suggestions: [
            {
              messageId: 'dropStatuses',
              output: `
import ky from 'ky';
export const find = () =>
  ky.get('${URL}', { retry: { limit: 3, statusCodes: [408, 429, 500, 503] } }).json();
`,
            },
          ],
        },
      ],
    },
  ],
});
