import { noUnknownApiVersion } from '../../src/rules/no-unknown-api-version.js';
import { testRule } from '../rule-tester.js';

const URL = 'https://api.withpersona.com/api/v1/inquiries';
const send = (headers: string) => `await fetch('${URL}', { headers: ${headers} });`;

testRule(noUnknownApiVersion, {
  valid: [
    { name: 'a version', code: send(`{ 'Persona-Version': '2023-01-05' }`) },
    {
      name: 'a version only the documentation has',
      code: send(`{ 'persona-version': '2021-05-14' }`),
    },
    {
      name: 'a version from the environment',
      code: send(`{ 'Persona-Version': process.env.PERSONA_VERSION }`),
    },
    {
      name: 'a fallback for one from the environment',
      code: send(`{ 'Persona-Version': process.env.PERSONA_VERSION ?? '2023-01-01' }`),
    },
    {
      name: 'a parameter',
      code: `export const list = (version: string) => fetch('${URL}', { headers: { 'Persona-Version': version } });`,
    },
    {
      name: 'replaced by a right one',
      code: `const shared = { 'Persona-Version': '2023-01-01' };\n${send(`{ ...shared, 'persona-version': '2023-01-05' }`)}`,
    },
    { name: 'no version', code: send('{}') },
    {
      name: 'another request',
      code: `await fetch('https://example.com/things', { headers: { 'Persona-Version': '2023-01-01' } });\n${send('{}')}`,
    },
  ],
  invalid: [
    {
      name: 'a date that is none',
      code: send(`{ 'Persona-Version': '2023-01-01' }`),
      errors: [
        {
          messageId: 'unknown',
          data: {
            endpoint: 'GET /inquiries',
            header: 'Persona-Version',
            version: '2023-01-01',
            nearest: '2023-01-05',
            trail: '',
          },
          line: 1,
          column: 74,
          suggestions: [
            {
              messageId: 'replace',
              data: { header: 'Persona-Version', nearest: '2023-01-05' },
              output: send(`{ 'Persona-Version': '2023-01-05' }`),
            },
          ],
        },
      ],
    },
    {
      name: 'no date',
      code: send(`{ 'Persona-Version': 'v1' }`),
      errors: [{ messageId: 'noDate', suggestions: [] }],
    },
    {
      name: 'in a constant that two requests share: once, where the header is',
      code: `
const VERSION = "2024-01-01";
const headers = () => ({ "Persona-Version": VERSION });
export const list = () => fetch("${URL}", { headers: headers() });
export const listAgain = () => fetch("${URL}", { headers: headers() });
`,
      errors: [
        {
          messageId: 'unknown',
          line: 3,
          column: 26,
          suggestions: [
            {
              messageId: 'replace',
              output: `
const VERSION = "2023-01-05";
const headers = () => ({ "Persona-Version": VERSION });
export const list = () => fetch("${URL}", { headers: headers() });
export const listAgain = () => fetch("${URL}", { headers: headers() });
`,
            },
          ],
        },
      ],
    },
    {
      name: 'in the defaults of a client: once',
      code: `
import axios from 'axios';
const client = axios.create({ baseURL: '${URL}', headers: { 'Persona-Version': '2021-01-01' } });
export const one = () => client.get('');
export const other = () => client.get('inq_1');
`,
      errors: [{ messageId: 'unknown', line: 3, suggestions: 1 }],
    },
    {
      name: 'the caller that chooses it',
      code: `
const call = (version: string) => fetch('${URL}', { headers: { 'Persona-Version': version } });
export const wrong = () => call('2020-01-01');
export const right = () => call('2020-05-18');
`,
      errors: [{ messageId: 'unknown', line: 3, column: 28, suggestions: 1 }],
    },
    {
      name: 'both sides of a choice',
      code: `export const list = (old: boolean) => fetch('${URL}', { headers: { 'Persona-Version': old ? '2020-01-01' : '2023-01-05' } });`,
      errors: [{ messageId: 'unknown', suggestions: 1 }],
    },
  ],
});
