import { requireReferenceId } from '../../src/rules/require-reference-id.js';
import { testRule } from '../rule-tester.js';

const API = 'https://api.withpersona.com/api/v1';
const post = (path: string, body: string) =>
  `export const create = (id: string, rest: object) => fetch('${API}${path}', { method: 'POST', body: JSON.stringify(${body}) });`;
const about = (endpoint: string, field: string) => ({
  header: 'Idempotency-Key',
  endpoint,
  field,
  trail: '',
});

testRule(requireReferenceId, {
  valid: [
    {
      name: 'in kebab case',
      code: post('/accounts', `{ data: { attributes: { 'reference-id': id } } }`),
    },
    {
      name: 'in camel case',
      code: post('/inquiries', `{ data: { attributes: { referenceId: id } } }`),
    },
    {
      name: 'in snake case',
      code: post('/transactions', `{ data: { attributes: { reference_id: id } } }`),
    },
    {
      name: 'of the account that an inquiry creates',
      code: post(
        '/inquiries',
        `{ data: { attributes: {} }, meta: { 'auto-create-account-reference-id': id } }`,
      ),
    },
    {
      name: 'an inquiry of an account',
      code: post('/inquiries', `{ data: { attributes: { 'account-id': id } } }`),
    },
    {
      name: 'an account that is found by a field',
      code: post('/accounts', `{ data: { attributes: {} }, meta: { 'upsert-by': 'email' } }`),
    },
    { name: 'a body that cannot be followed', code: post('/accounts', 'rest') },
    {
      name: 'attributes of which some cannot be followed',
      code: post('/accounts', `{ data: { attributes: { ...rest } } }`),
    },
    {
      name: 'on one way through the program',
      code: post('/accounts', `{ data: { attributes: { ...(id && { 'reference-id': id }) } } }`),
    },
    {
      name: 'in the wrong place, which is another mistake',
      code: post('/accounts', `{ 'reference-id': id }`),
    },
    { name: 'without a body', code: `fetch('${API}/accounts', { method: 'POST' });` },
    { name: 'a case', code: post('/cases', `{ data: { attributes: {} } }`) },
  ],
  invalid: [
    {
      name: 'an account',
      code: post('/accounts', `{ data: { attributes: { 'country-code': 'US' } } }`),
      errors: [
        {
          messageId: 'missing',
          data: about('POST /accounts', 'data.attributes.reference-id'),
          line: 1,
          column: 53,
        },
      ],
    },
    {
      name: 'an inquiry',
      code: post(
        '/inquiries',
        `{ data: { attributes: {} }, meta: { 'auto-create-account': true } }`,
      ),
      errors: [
        {
          messageId: 'missing',
          data: about('POST /inquiries', 'meta.auto-create-account-reference-id'),
        },
      ],
    },
    {
      name: 'a transaction',
      code: post('/transactions', `{ data: { attributes: { fields: rest } } }`),
      errors: [{ messageId: 'missing' }],
    },
    {
      name: 'an id that is nothing',
      code: post('/accounts', `{ data: { attributes: { 'reference-id': undefined } } }`),
      errors: [{ messageId: 'missing' }],
    },
    {
      name: 'JSON as text',
      code: `fetch('${API}/accounts', { method: 'POST', body: '{"data":{"attributes":{}}}' });`,
      errors: [{ messageId: 'missing' }],
    },
    {
      name: 'the caller that makes the body',
      code: `
const post = (path: string, body: unknown) => fetch('${API}' + path, { method: 'POST', body: JSON.stringify(body) });
export const right = (id: string) => post('/accounts', { data: { attributes: { referenceId: id } } });
export const wrong = () => post('/accounts', { data: { attributes: {} } });
`,
      errors: [{ messageId: 'missing', line: 4, column: 28 }],
    },
  ],
});
