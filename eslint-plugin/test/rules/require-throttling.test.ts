import { requireThrottling } from '../../src/rules/require-throttling.js';
import { testRule, withTrail } from '../rule-tester.js';

const CLIENT = `
import axios from 'axios';
const persona = axios.create({ baseURL: 'https://api.withpersona.com/api/v1' });
const redact = (id: string) => persona.delete(\`/inquiries/\${id}\`);
`;
const DATA = { endpoint: 'DELETE /inquiries/{inquiry-id}', remaining: 'RateLimit-Remaining' };

testRule(requireThrottling, {
  valid: [
    {
      name: 'one after the other',
      code: `${CLIENT}
export async function redactAll(ids: string[]) {
  for (const id of ids) await redact(id);
}
`,
    },
    {
      name: 'a limit',
      code: `${CLIENT}
import pLimit from 'p-limit';
const limit = pLimit(5);
export const redactAll = (ids: string[]) => Promise.all(ids.map((id) => limit(() => redact(id))));
`,
    },
    {
      name: 'p-map with a concurrency',
      code: `${CLIENT}
import pMap from 'p-map';
export const redactAll = (ids: string[]) => pMap(ids, (id) => redact(id), { concurrency: 5 });
`,
    },
    {
      name: 'portions',
      code: `${CLIENT}
export async function redactAll(ids: string[]) {
  for (let i = 0; i < ids.length; i += 10) {
    await Promise.all(ids.slice(i, i + 10).map((id) => redact(id)));
  }
}
`,
    },
    {
      name: 'a list that is written out',
      code: `${CLIENT}
export const redactThese = () => Promise.all(['inq_1', 'inq_2', 'inq_3'].map((id) => redact(id)));
`,
    },
    {
      name: 'by what is left of the limit',
      code: `${CLIENT}
export async function redactAll(ids: string[]) {
  const { headers } = await persona.get('/inquiries');
  if (Number(headers['ratelimit-remaining']) < ids.length) return;
  await Promise.all(ids.map((id) => redact(id)));
}
`,
    },
  ],
  invalid: [
    {
      name: 'Promise.all over a list',
      code: `${CLIENT}
export async function redactAll(ids: string[]) {
  await Promise.all(ids.map((id) => redact(id)));
}
`,
      errors: [{ messageId: 'unlimited', data: withTrail('', DATA), line: 7, column: 21 }],
    },
    {
      name: 'forEach',
      code: `${CLIENT}
export function redactAll(ids: string[]) {
  ids.forEach(async (id) => {
    await redact(id);
  });
}
`,
      errors: [{ messageId: 'unlimited', line: 7, column: 3 }],
    },
    {
      name: 'promises gathered in a loop stand at the request',
      code: `${CLIENT}
export async function redactAll(ids: string[]) {
  const all = [];
  for (const id of ids) {
    all.push(redact(id));
  }
  await Promise.all(all);
}
`,
      errors: [{ messageId: 'unlimited', line: 9, column: 14 }],
    },
    {
      name: 'p-map without a concurrency',
      code: `${CLIENT}
import pMap from 'p-map';
export const redactAll = (ids: string[]) => pMap(ids, (id) => redact(id));
`,
      errors: [{ messageId: 'unlimited', line: 7, column: 45 }],
    },
    {
      name: 'once, however many call it',
      code: `${CLIENT}
const redactAll = (ids: string[]) => Promise.all(ids.map((id) => redact(id)));
export const a = (ids: string[]) => redactAll(ids);
export const b = (ids: string[]) => redactAll(ids.filter(Boolean));
`,
      errors: [{ messageId: 'unlimited', line: 6, column: 50 }],
    },
  ],
});
