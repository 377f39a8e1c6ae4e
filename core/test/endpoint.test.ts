/** Whether an operation answers to a request, and what is wrong when none does. */
import assert from 'node:assert/strict';
import { analyzeText, API } from './support.js';

const ORIGIN = 'https://api.withpersona.com';

/** `known problem nearest` of the request on a program's last line that has one. */
function describeLast(text: string): string {
  const calls = analyzeText(text).calls.filter((each) => each.decided === 'here');
  const { known, problem, nearest } = calls.at(-1)?.endpoint ?? {};
  return [known ?? 'no call', problem, nearest].filter((each) => each !== undefined).join(' ');
}

describe('endpoints', () => {
  const cases: [what: string, text: string, expected: string][] = [
    ['a right request', `fetch('${API}/inquiries', { method: 'POST' })`, 'yes'],
    [
      'another method',
      `fetch('${API}/inquiries/inq_1', { method: 'PUT' })`,
      'no method update-an-inquiry',
    ],
    ['a method nobody documents', `fetch('${API}/inquiries', { method: 'HEAD' })`, 'unknown'],
    [
      'a misspelt action',
      `export const a = (id) => fetch(\`${API}/inquiries/\${id}/aprove\`, { method: 'POST' })`,
      'no path approve-an-inquiry',
    ],
    [
      'an id that may be a path',
      `export const a = (rest) => fetch(\`${API}/inquiries/\${rest}\`, { method: 'POST' })`,
      'unknown',
    ],
    [
      'an id that is an id',
      `export const a = (inquiryId) => fetch(\`${API}/inquiries/\${inquiryId}\`, { method: 'POST' })`,
      'no method update-an-inquiry',
    ],
    [
      'a path of which nothing is known',
      `export const a = (path) => fetch('${API}' + path)`,
      'unknown',
    ],
    [
      'a suffix that may be a query',
      `export const a = (q) => fetch(\`${API}/inquiries\${q}\`)`,
      'unknown',
    ],
    ['no /api', `fetch('${ORIGIN}/v1/accounts')`, 'no base list-all-accounts'],
    ['no base path at all', `fetch('${ORIGIN}/accounts')`, 'no base list-all-accounts'],
    [
      'another resource',
      `fetch('${ORIGIN}/v1/verifications', { method: 'POST' })`,
      'no path create-an-inquiry',
    ],
    ['a hosted page', `fetch('https://withpersona.com/verify?inquiry-id=inq_1')`, 'no call'],
    ['a file', `fetch('https://files.withpersona.com/a.png')`, 'no call'],
    [
      'a misspelt path where only the API is',
      `fetch('${ORIGIN}/inquirys')`,
      'no path list-all-inquiries',
    ],
    [
      'no slash after the base',
      `const B = '${API}'; fetch(B + 'inquiries')`,
      'no slash list-all-inquiries',
    ],
    [
      'no slash after the host',
      `const B = '${ORIGIN}'; fetch(B + 'api/v1/inquiries')`,
      'no slash list-all-inquiries',
    ],
    ['a slash too many', `const B = '${API}/'; fetch(B + '/inquiries/')`, 'yes'],
    [
      'new URL drops the last segment',
      `fetch(new URL('inquiries', '${API}'))`,
      'no base list-all-inquiries',
    ],
    ['new URL keeps a directory', `fetch(new URL('inquiries', '${API}/'))`, 'yes'],
    [
      'new URL replaces the path',
      `fetch(new URL('/inquiries', '${API}/'))`,
      'no base list-all-inquiries',
    ],
    [
      'axios puts a slash between',
      `import axios from 'axios'; const c = axios.create({ baseURL: '${API}' }); c.get('inquiries');`,
      'yes',
    ],
    [
      'ky resolves against baseUrl',
      `import ky from 'ky'; const c = ky.create({ baseUrl: '${API}' }); c.get('inquiries');`,
      'no base list-all-inquiries',
    ],
    [
      'ky puts a slash after prefixUrl',
      `import ky from 'ky'; const c = ky.create({ prefixUrl: '${API}' }); c.get('inquiries');`,
      'yes',
    ],
    [
      'one of two paths is right',
      `export const a = (b) => fetch('${API}' + (b ? '/inquiries' : '/inqiries'))`,
      'unknown',
    ],
    [
      'one of two methods is right',
      `export const a = (b) => fetch('${API}/inquiries', { method: b ? 'POST' : 'PUT' })`,
      'unknown',
    ],
    [
      'neither of two methods is right',
      `export const a = (b) => fetch('${API}/inquiries', { method: b ? 'DELETE' : 'PUT' })`,
      'no method',
    ],
    [
      'a base nobody knows may hold more',
      `fetch(process.env.PERSONA_API_URL + '/inquiries/inq_1', { method: 'PUT' })`,
      'no method update-an-inquiry',
    ],
    [
      'a historical operation',
      `fetch('${API}/verification/selfies/ver_1/submit', { method: 'POST' })`,
      'yes',
    ],
  ];
  for (const [what, text, expected] of cases) {
    it(what, () => {
      assert.equal(describeLast(text), expected);
    });
  }
});
