/** What is being written where the marker stands. */
import assert from 'node:assert/strict';
import { CURSOR_MARK, locate, type CursorRole } from '../src/index.js';
import { API, parse } from './support.js';

/** `|` is where somebody types. */
const locateText = (text: string): CursorRole | undefined =>
  locate(parse(text.replace('|', CURSOR_MARK)));

const inside = (code: string): CursorRole | undefined =>
  locateText(`const API = '${API}'; export async function run(id, key) { ${code} }`);

describe('the place of the cursor', () => {
  describe('in an address', () => {
    const expectAddress = (code: string, beginning: string, methods: string[] = []): void => {
      assert.deepEqual(inside(code), { kind: 'address', beginning, methods }, code);
    };

    it('is the path below the base path', () => {
      expectAddress(`await fetch(\`\${API}/|\`);`, '/');
      expectAddress(`await fetch(\`\${API}/inq|\`);`, '/inq');
      expectAddress(`await fetch(\`\${API}/inquiries/\${id}/re|\`);`, '/inquiries/{…}/re');
      expectAddress(`await fetch(API + '/acc|');`, '/acc');
      expectAddress(`const url = '${API}/|';`, '/');
    });

    it('has the methods that are known', () => {
      expectAddress(`await fetch(\`\${API}/|\`, { method: 'POST' });`, '/', ['POST']);
      const client = `const client = axios.create({ baseURL: API }); await client.patch('/|', {});`;
      assert.deepEqual(
        locateText(
          `import axios from 'axios'; const API = '${API}'; export async function f() { ${client} }`,
        ),
        { kind: 'address', beginning: '/', methods: ['PATCH'] },
      );
    });

    it('is known of a base in an environment variable', () => {
      expectAddress(`await fetch(\`\${process.env.PERSONA_BASE_URL}/inq|\`);`, '/inq');
    });

    it('is nothing in addresses of others, nor behind what no path begins with', () => {
      assert.equal(inside(`await fetch('https://a.test/api/v1/|');`), undefined);
      assert.equal(inside(`await fetch(\`\${API}/nothing/|\`);`), undefined);
      assert.equal(inside(`const text = '/inq|';`), undefined);
    });
  });

  describe('in headers', () => {
    it('is a name, with those that are there', () => {
      assert.deepEqual(
        inside(
          `await fetch(\`\${API}/inquiries\`, { method: 'POST', headers: { 'Persona-Version': '2025-12-08', 'Id|': 0 } });`,
        ),
        {
          kind: 'header-name',
          present: ['persona-version'],
          operations: ['create-an-inquiry'],
        },
      );
      assert.deepEqual(inside(`const headers = { 'Persona-Version': '2025-12-08', '|': 0 };`), {
        kind: 'header-name',
        present: ['persona-version'],
        operations: [],
      });
    });

    it('is a value', () => {
      const expected = { kind: 'header-value', header: 'key-inflection' };
      const call = `await fetch(\`\${API}/inquiries\`, { headers: { 'Key-Inflection': '|' } });`;
      assert.deepEqual(inside(call), expected);
      assert.deepEqual(inside(`const headers = { 'Key-Inflection': '|' };`), expected);
    });

    it('is nothing in requests to others', () => {
      assert.equal(inside(`await fetch('https://a.test', { headers: { '|': 0 } });`), undefined);
      assert.equal(inside(`const headers = { Accept: '', '|': 0 };`), undefined);
    });
  });

  describe('in a body', () => {
    const post = (body: string, method = "method: 'POST', "): CursorRole | undefined =>
      inside(`await fetch(\`\${API}/inquiries\`, { ${method}body: JSON.stringify(${body}) });`);

    it('is a member below others', () => {
      assert.deepEqual(post(`{ data: { attributes: { note: '', | } } }`), {
        kind: 'member',
        path: ['data', 'attributes'],
        present: ['note'],
        operations: ['create-an-inquiry'],
      });
      assert.deepEqual(post(`{ | }`), {
        kind: 'member',
        path: [],
        present: [],
        operations: ['create-an-inquiry'],
      });
    });

    it('is a value of a member', () => {
      assert.deepEqual(post(`{ data: { attributes: { note: '|' } } }`), {
        kind: 'value',
        path: ['data', 'attributes', 'note'],
        operations: ['create-an-inquiry'],
      });
    });

    it('is of what the path can be sent a body for while the method is not written', () => {
      assert.deepEqual(post(`{ data: { | } }`, ''), {
        kind: 'member',
        path: ['data'],
        present: [],
        operations: ['create-an-inquiry'],
      });
    });

    it('is nothing in bodies for others', () => {
      assert.equal(
        inside(`await fetch('https://a.test', { method: 'POST', body: JSON.stringify({ | }) });`),
        undefined,
      );
    });
  });
});
