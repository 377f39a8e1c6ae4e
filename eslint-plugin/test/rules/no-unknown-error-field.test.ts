import { noUnknownErrorField } from '../../src/rules/no-unknown-error-field.js';
import { testRule, withTrail } from '../rule-tester.js';

const URL = 'https://api.withpersona.com/api/v1/inquiries/inq_1';

/** A function that throws what `message` makes of the body. */
const program = (message: string, url = URL): string =>
  `export async function run() {
  const response = await fetch('${url}');
  const body = await response.json();
  if (!response.ok) throw new Error(${message});
  return body.data;
}
`;

testRule(noUnknownErrorField, {
  valid: [
    { name: 'details', code: program('body.errors[0].details') },
    { name: 'title', code: program('body.errors.map((e) => e.title).join()') },
    {
      name: 'pointer and meta',
      code: program('body.errors[0].source?.pointer ?? body.errors[0].meta.code'),
    },
    { name: 'both spellings', code: program('body.errors[0].details ?? body.errors[0].detail') },
    { name: 'another API', code: program('body.errors[0].detail', 'https://example.com') },
    {
      name: 'the text of an error that is thrown',
      code: program('String(new Error("x").message)'),
    },
    { name: 'part of the text', code: program("body.errors[0].details.includes('already')") },
    { name: 'a title is compared', code: program("body.errors[0].title === 'Conflict'") },
    { name: 'an empty text is compared', code: program("body.errors[0].details === ''") },
  ],
  invalid: [
    {
      name: 'detail',
      code: program('body.errors[0].detail'),
      output: program('body.errors[0].details'),
      errors: [
        {
          messageId: 'absent',
          data: withTrail('', {
            endpoint: 'GET /inquiries/{inquiry-id}',
            member: 'detail',
            instead: 'details',
          }),
          line: 4,
          column: 37,
        },
      ],
    },
    {
      name: 'through optional chains and brackets',
      code: program("body?.errors?.[0]?.['detail'] ?? 'unknown'"),
      output: program("body?.errors?.[0]?.['details'] ?? 'unknown'"),
      errors: [{ messageId: 'absent', line: 4, column: 37 }],
    },
    {
      name: 'in a callback for each error',
      code: program('(body.errors ?? []).map(({ title, detail }) => title + detail).join()'),
      output: program(
        '(body.errors ?? []).map(({ title, details: detail }) => title + detail).join()',
      ),
      errors: [{ messageId: 'absent', line: 4, column: 71 }],
    },
    {
      name: 'code, message and status',
      code: program(
        'body.errors[0].code + body.errors.at(0).message + body.errors.filter(Boolean)[0].status',
      ),
      output: null,
      errors: [
        {
          messageId: 'absent',
          data: withTrail('', {
            endpoint: 'GET /inquiries/{inquiry-id}',
            member: 'code',
            instead: 'title',
          }),
        },
        {
          messageId: 'absent',
          data: withTrail('', {
            endpoint: 'GET /inquiries/{inquiry-id}',
            member: 'message',
            instead: 'details',
          }),
        },
        {
          messageId: 'absentStatus',
          data: withTrail('', {
            endpoint: 'GET /inquiries/{inquiry-id}',
            member: 'status',
            instead: '',
          }),
        },
      ],
    },
    {
      name: 'in what axios throws',
      code: `import axios from 'axios';
export const run = () => axios.get('${URL}').catch((error) => {
  throw new Error(error.response?.data?.errors?.[0]?.detail);
});`,
      output: `import axios from 'axios';
export const run = () => axios.get('${URL}').catch((error) => {
  throw new Error(error.response?.data?.errors?.[0]?.details);
});`,
      errors: [{ messageId: 'absent', line: 3, column: 19 }],
    },
    {
      name: 'a function that reads answers of others, too, is not changed',
      code: `const text = async (given) => (await given.json()).errors[0].detail;
export const one = async () => text(await fetch('${URL}'));
export const other = async () => text(await fetch('https://example.com'));`,
      output: null,
      errors: [{ messageId: 'absent', line: 1, column: 31 }],
    },
    {
      name: 'the whole text is compared',
      code: program("body.errors.some((e) => e.details === 'Inquiry already redacted')"),
      output: null,
      errors: [
        {
          messageId: 'exactText',
          data: withTrail('', { endpoint: 'GET /inquiries/{inquiry-id}', member: 'details' }),
          line: 4,
          column: 61,
        },
      ],
    },
  ],
});
