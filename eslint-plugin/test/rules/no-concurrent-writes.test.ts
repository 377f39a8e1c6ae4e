import { noConcurrentWrites } from '../../src/rules/no-concurrent-writes.js';
import { testRule, withTrail } from '../rule-tester.js';

const CLIENT = `
import axios from 'axios';
const persona = axios.create({ baseURL: 'https://api.withpersona.com/api/v1' });
const approve = (id: string) => persona.post(\`/inquiries/\${id}/approve\`);
const addTag = async (id: string, tag: string) => persona.post(\`/inquiries/\${id}/add-tag\`, { meta: { 'tag-name': tag } });
`;

const APPROVE = 'POST /inquiries/{inquiry-id}/approve';
const ADD_TAG = 'POST /inquiries/{inquiry-id}/add-tag';

testRule(noConcurrentWrites, {
  valid: [
    {
      name: 'one after the other',
      code: `${CLIENT}
export async function finish(id: string) {
  await addTag(id, 'done');
  await approve(id);
}
`,
    },
    {
      name: 'other resources',
      code: `${CLIENT}
export const finish = (one: string, other: string) => Promise.all([approve(one), approve(other)]);
`,
    },
    {
      name: 'one resource for each item',
      code: `${CLIENT}
export const tagAll = (ids: string[]) => Promise.all(ids.map((id) => addTag(id, 'done')));
`,
    },
    {
      name: 'creates',
      code: `${CLIENT}
export const create = (a: object, b: object) => Promise.all([persona.post('/inquiries', a), persona.post('/inquiries', b)]);
`,
    },
    {
      name: 'a write and a read',
      code: `${CLIENT}
export const finish = (id: string) => Promise.all([approve(id), persona.get(\`/inquiries/\${id}\`)]);
`,
    },
    {
      name: 'a loop that waits',
      code: `${CLIENT}
export async function tagAll(id: string, tags: string[]) {
  for (const tag of tags) await addTag(id, tag);
}
`,
    },
    {
      name: 'a chain of then',
      code: `${CLIENT}
export const finish = (id: string) => addTag(id, 'done').then(() => approve(id));
`,
    },
    {
      name: 'a limit of one',
      code: `${CLIENT}
import pLimit from 'p-limit';
const limit = pLimit(1);
export const tagAll = (id: string, tags: string[]) =>
  Promise.all(tags.map((tag) => limit(() => addTag(id, tag))));
`,
    },
    {
      name: 'one of two',
      code: `${CLIENT}
export async function finish(id: string, ok: boolean) {
  await Promise.all([ok ? approve(id) : addTag(id, 'refused')]);
}
`,
    },
  ],
  invalid: [
    {
      name: 'in one Promise.all',
      code: `${CLIENT}
export async function finish(id: string) {
  await Promise.all([
    addTag(id, 'done'),
    approve(id),
  ]);
}
`,
      errors: [
        {
          messageId: 'together',
          data: withTrail('sent before at line 9', {
            endpoint: APPROVE,
            other: ADD_TAG,
            resource: 'inquiry',
          }),
          line: 10,
          column: 5,
          suggestions: [
            {
              messageId: 'sequence',
              output: `${CLIENT}
export async function finish(id: string) {
  await addTag(id, 'done');
  await approve(id);
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'with the answers',
      code: `${CLIENT}
export async function finish(id: string) {
  const [tagged, approved] = await Promise.all([addTag(id, 'done'), approve(id)]);
  return [tagged.data, approved.data];
}
`,
      errors: [
        {
          messageId: 'together',
          line: 8,
          column: 69,
          suggestions: [
            {
              messageId: 'sequence',
              output: `${CLIENT}
export async function finish(id: string) {
  const [tagged, approved] = [await addTag(id, 'done'), await approve(id)];
  return [tagged.data, approved.data];
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'for each item the same resource',
      code: `${CLIENT}
export async function tagAll(id: string, tags: string[]) {
  await Promise.all(tags.map((tag: string) => addTag(id, tag)));
}
`,
      errors: [
        {
          messageId: 'repeated',
          data: withTrail('', { endpoint: ADD_TAG, other: ADD_TAG, resource: 'inquiry' }),
          line: 8,
          column: 47,
          suggestions: [
            {
              messageId: 'sequence',
              output: `${CLIENT}
export async function tagAll(id: string, tags: string[]) {
  for (const tag of tags) await addTag(id, tag);
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'forEach with an async callback',
      code: `${CLIENT}
export async function tagAll(id: string, tags: string[]) {
  tags.forEach(async (tag) => {
    await addTag(id, tag);
  });
}
`,
      errors: [
        {
          messageId: 'repeated',
          line: 9,
          column: 11,
          suggestions: [
            {
              messageId: 'sequence',
              output: `${CLIENT}
export async function tagAll(id: string, tags: string[]) {
  for (const tag of tags) {
    await addTag(id, tag);
  }
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'nobody waits for the first',
      code: `${CLIENT}
export async function finish(id: string) {
  void addTag(id, 'done');
  await approve(id);
}
`,
      errors: [
        {
          messageId: 'together',
          line: 9,
          column: 9,
          suggestions: [
            {
              messageId: 'sequence',
              output: `${CLIENT}
export async function finish(id: string) {
  await addTag(id, 'done');
  await approve(id);
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'promises in variables: which answer is needed when is not mechanical',
      code: `${CLIENT}
export async function finish(id: string) {
  const tagged = addTag(id, 'done');
  const approved = approve(id);
  return [await tagged, await approved];
}
`,
      errors: [{ messageId: 'together', line: 9, column: 20, suggestions: [] }],
    },
    {
      name: 'certain only for a caller that gives one id twice',
      code: `${CLIENT}
const both = (one: string, other: string) => Promise.all([approve(one), addTag(other, 'done')]);
export const finish = (id: string) => both(id, id);
`,
      errors: [{ messageId: 'together', line: 8, column: 39, suggestions: [] }],
    },
  ],
});
