import { requireConflictHandling } from '../../src/rules/require-conflict-handling.js';
import { testRule, withTrail } from '../rule-tester.js';

const API = 'https://api.withpersona.com/api/v1';

const ACCOUNT =
  "{ method: 'POST', body: JSON.stringify({ data: { attributes: { referenceId: ref } } }) }";

/** A function that creates an account and goes on with `rest`. */
const create = (rest: string, options = ACCOUNT): string =>
  `export async function run(ref, body) {
  const response = await fetch('${API}/accounts', ${options});
  ${rest}
  if (!response.ok) throw new Error();
}
`;

const resume = (before: string): string =>
  `export async function run(id, inquiry) {
  ${before}
  const response = await fetch(\`${API}/inquiries/\${id}/resume\`, { method: 'POST' });
  if (!response.ok) throw new Error();
}
`;

testRule(requireConflictHandling, {
  valid: [
    { name: '409', code: create('if (response.status === 409) return;') },
    {
      name: 'a switch',
      code: create('switch (response.status) { case 404: case 409: return; }'),
    },
    { name: 'a list', code: create('if ([404, 409].includes(response.status)) return;') },
    {
      name: 'a table',
      code: create("throw new Error({ 404: 'gone', 409: 'taken' }[response.status]);"),
    },
    {
      name: 'a constant of a library',
      code: `import { StatusCodes } from 'http-status-codes';
${create('if (response.status === StatusCodes.CONFLICT) return;')}`,
    },
    {
      name: 'the title of the error',
      code: create(
        "if ((await response.json()).errors?.some((e) => e.title === 'Conflict')) return;",
      ),
    },
    {
      name: 'a function that cannot be followed is given the response',
      code: create('return handle(response);'),
    },
    { name: 'no reference id', code: create('', "{ method: 'POST', body: '{}' }") },
    { name: 'a body that cannot be followed', code: create('', "{ method: 'POST', body }") },
    {
      name: 'an account that may be there',
      code: create(
        '',
        "{ method: 'POST', body: JSON.stringify({ data: { attributes: { referenceId: ref } }, meta: { upsertBy: 'reference-id' } }) }",
      ),
    },
    {
      name: 'the inquiry is read before',
      code: resume(`await fetch(\`${API}/inquiries/\${id}\`);`),
    },
    {
      name: 'the status is known before',
      code: resume("if (inquiry.attributes.status !== 'expired') return;"),
    },
    {
      name: 'a caller tells it from other failures',
      code: `import axios from 'axios';
const resume = (id) => axios.post('${API}/inquiries/' + id + '/resume');
export const run = (id) => resume(id).catch((error) => {
  if (error.response?.status !== 409) throw error;
});`,
    },
    { name: 'another operation', code: `await fetch('${API}/inquiries', { method: 'POST' });` },
  ],
  invalid: [
    {
      name: 'a general test',
      code: create(''),
      errors: [
        {
          messageId: 'unhandled',
          data: withTrail('', {
            endpoint: 'POST /accounts',
            status: '409',
            cause: 'an account with this reference id exists',
            look: 'look the account up by its reference id',
          }),
          line: 2,
          column: 26,
        },
      ],
    },
    {
      name: 'a range',
      code: create('if (response.status >= 400 && response.status < 500) return;'),
      errors: [{ messageId: 'unhandled', line: 2, column: 26 }],
    },
    {
      name: 'another status',
      code: create('if (response.status === 422) return;'),
      errors: [{ messageId: 'unhandled', line: 2, column: 26 }],
    },
    {
      name: 'another resource is read before',
      code: resume(`await fetch('${API}/accounts');`),
      errors: [
        {
          messageId: 'unhandled',
          data: withTrail('', {
            endpoint: 'POST /inquiries/{inquiry-id}/resume',
            status: '409',
            cause: 'the inquiry is neither pending nor expired',
            look: 'read the status of the inquiry',
          }),
          line: 3,
          column: 26,
        },
      ],
    },
    {
      name: 'a transaction, changed through a wrapper',
      code: `async function send(method, path, data) {
  const response = await fetch('${API}' + path, { method, body: JSON.stringify(data) });
  if (!response.ok) throw new Error(response.statusText);
}
export const approve = (id) => send('PATCH', '/transactions/' + id, { data: {} });`,
      errors: [{ messageId: 'unhandled', line: 5, column: 32 }],
    },
    {
      name: 'the second of two that is not handled',
      code: `${create('if (response.status === 409) return;')}
export async function second() {
  const response = await fetch('${API}/transactions', { method: 'POST' });
  if (!response.ok) throw new Error();
}`,
      errors: [{ messageId: 'unhandled', line: 8, column: 26 }],
    },
  ],
});
