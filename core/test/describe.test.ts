/** Which pieces of a program have to do with Persona: statuses, titles, headers, addresses, bodies, ids. */
import assert from 'node:assert/strict';
import { describe as describeFile, type Description, type Place } from '../src/index.js';
import { API, parse } from './support.js';
import { MemoryModules } from './module-support.js';

const describeText = (text: string): Description => describeFile(parse(text));

/** A function that fetches an inquiry and goes on with `rest`. */
const fetching = (rest: string, before = ''): string =>
  `${before} export async function run(id) { const response = await fetch('${API}/inquiries/' + id); ${rest} }`;

const at = (text: string, { start, end }: Place): string => text.slice(start, end);

/** Each status and title that is asked for: `>= 500 «500»`, with the text that it is found at. */
function listTests(text: string): string[] {
  return describeText(text).tests.map(
    ({ operator, value, place }) => `${operator} ${String(value)} «${at(text, place)}»`,
  );
}

describe('the description of a file', () => {
  describe('statuses', () => {
    for (const [name, code, expected] of [
      ['a comparison', 'if (response.status === 422) return;', ['=== 422 «422»']],
      ['the other way round', 'if (500 <= response.status) return;', ['>= 500 «500»']],
      [
        'the cases of a switch',
        'switch (response.status) { case 400: case 409: return; }',
        ['=== 400 «400»', '=== 409 «409»'],
      ],
      [
        'a list',
        'if ([429, 503].includes(response.status)) return;',
        ['in 429 «429»', 'in 503 «503»'],
      ],
      [
        'a text',
        "if (String(response.status) === '409' || `${response.status}` === '404') return;",
        ["=== 409 «'409'»", "=== 404 «'404'»"],
      ],
      ['hundreds', 'if (Math.floor(response.status / 100) === 5) return;', ['=== 5 «5»']],
      [
        'a table',
        'return { 404: "gone", 422: "bad" }[response.status];',
        ['in 404 «404»', 'in 422 «422»'],
      ],
      ['an assertion', 'expect(response.status).toBe(409);', ['in 409 «409»']],
    ] as const) {
      it(`are found in ${name}`, () => {
        assert.deepEqual(listTests(fetching(code)), expected);
      });
    }

    it('are found at their name and where the name gets its value', () => {
      const text = fetching(
        'if (response.status === CONFLICT || RETRYABLE.has(response.status)) return;',
        'const CONFLICT = 409; const RETRYABLE = new Set([429, 503]);',
      );
      assert.deepEqual(listTests(text), [
        '=== 409 «409»',
        'in 429 «429»',
        'in 503 «503»',
        '=== 409 «CONFLICT»',
      ]);
    });

    it('are found behind the names of the standard', () => {
      const text = fetching(
        'if (response.status === StatusCodes.CONFLICT || [HttpStatus.NOT_FOUND].includes(response.status)) return;',
        "import { StatusCodes } from 'http-status-codes'; import { HttpStatus } from '@nestjs/common';",
      );
      assert.deepEqual(listTests(text), [
        '=== 409 «StatusCodes.CONFLICT»',
        'in 404 «HttpStatus.NOT_FOUND»',
      ]);
    });

    it('are found in errors, and in functions and classes on the way', () => {
      const text = `
        import axios from 'axios';
        class PersonaError extends Error { constructor(status) { super(); this.status = status; } }
        const isLimited = (status) => status === 429;
        export async function run(id) {
          try { return await axios.get('${API}/inquiries/' + id); }
          catch (error) {
            if (error.response?.status === 404) return undefined;
            if (isLimited(error.response.status)) return undefined;
            throw new PersonaError(error.response.status);
          }
        }
        export async function call(id) {
          try { return await run(id); } catch (error) { if (error.status === 409) return undefined; throw error; }
        }`;
      assert.deepEqual(listTests(text), ['=== 429 «429»', '=== 404 «404»', '=== 409 «409»']);
    });

    it('name the operations that they are answers of, each caller of a wrapper its own', () => {
      const text = `
        async function request(path, method) {
          const response = await fetch('${API}' + path, { method });
          if (response.status === 409) throw new Error('taken');
          return response;
        }
        export const create = () => request('/inquiries', 'POST');
        export const find = (id) => request('/inquiries/' + id, 'GET');`;
      const [test] = describeText(text).tests;
      assert.deepEqual(test?.operations, ['create-an-inquiry', 'retrieve-an-inquiry']);
    });

    it('say which statuses a range covers', () => {
      const covered = (code: string): readonly number[] | undefined =>
        describeText(fetching(code)).tests[0]?.statuses;
      assert.deepEqual(covered('return response.status >= 500;'), [500, 502, 503, 504]);
      assert.deepEqual(covered('return response.status > 422;'), [429, 500, 502, 503, 504]);
      assert.deepEqual(covered('return response.status === 409;'), [409]);
    });

    it('are not found where the number has nothing to do with an answer of Persona', () => {
      for (const code of [
        'return reply(502, response.status);',
        'if (response.attempts === 409) return 500;',
        'const other = await fetch("https://example.com"); if (other.status === 409) return;',
        'const body = await response.json(); if (body.data.attributes.status === 409) return;',
        'return wait(429);',
      ]) {
        assert.deepEqual(listTests(fetching(code)), [], code);
      }
      const other = fetching('if (response.status === 409) return;').replaceAll(
        API,
        'https://a.test',
      );
      assert.deepEqual(listTests(other), []);
    });
  });

  describe('titles of errors', () => {
    it('are found where the title is compared, in any way', () => {
      const text = fetching(`const { errors } = await response.json();
        if (errors[0].title === 'Idempotency error') return;
        switch (errors[0].title) { case 'Conflict': return; }
        if (errors.some((error) => error.title === 'Record not unique')) return;`);
      assert.deepEqual(listTests(text), [
        "=== Idempotency error «'Idempotency error'»",
        "=== Conflict «'Conflict'»",
        "=== Record not unique «'Record not unique'»",
      ]);
    });

    it('are not found in other texts, nor other texts in titles', () => {
      for (const code of [
        "const body = await response.json(); return body.data.title === 'Conflict';",
        "const body = await response.json(); return body.errors[0].title === 'No conflict';",
        "return log('Idempotency error', response);",
      ]) {
        assert.deepEqual(listTests(fetching(code)), [], code);
      }
    });
  });

  describe('headers', () => {
    const list = (text: string): string[] =>
      describeText(text).headers.map(
        ({ name, sentIn, place, values }) =>
          `${sentIn} ${name} «${at(text, place)}»${values.map((each) => ` = ${each.text} «${at(text, each.place)}»`).join('')}`,
      );

    it('are found where they are sent, whatever makes them, with literal values', () => {
      const text = `
        const VERSION = '2025-12-08';
        const base = { 'Persona-Version': VERSION };
        export async function run(key) {
          const headers = new Headers(base);
          headers.set('Key-Inflection', 'camel');
          await fetch('${API}/inquiries', { method: 'POST', headers });
          await fetch('${API}/accounts', { method: 'POST', headers: { ...base, 'Idempotency-Key': key } });
        }`;
      assert.deepEqual(list(text), [
        "request persona-version «'Persona-Version'» = 2025-12-08 «'2025-12-08'»",
        "request key-inflection «'Key-Inflection'» = camel «'camel'»",
        "request idempotency-key «'Idempotency-Key'»",
      ]);
    });

    it('are found where they are read', () => {
      assert.deepEqual(list(fetching("return response.headers.get('RateLimit-Reset');")), [
        "response ratelimit-reset «'RateLimit-Reset'»",
      ]);
      const axios = `import axios from 'axios'; export async function run() {
        const { headers } = await axios.get('${API}/accounts'); return headers['request-id']; }`;
      assert.deepEqual(list(axios), ["response request-id «'request-id'»"]);
    });

    it('are not found in requests to others', () => {
      const text = `export const run = () => fetch('https://a.test', { headers: { 'Idempotency-Key': '1' } });`;
      assert.deepEqual(list(text), []);
    });
  });

  describe('requests', () => {
    const list = (text: string): string[] =>
      describeText(text).requests.map(
        ({ operation = '?', callees, addresses }) =>
          `${operation} by ${callees.map((each) => at(text, each)).join('.')} to ${addresses
            .map(({ place, isBase }) => at(text, place) + (isBase ? ' (base)' : ''))
            .join(' + ')}`,
      );

    it('name what is called and the literals of the URL', () => {
      const text = `
        import axios from 'axios';
        const API = '${API}';
        const client = axios.create({ baseURL: API });
        export const one = () => client.post('/inquiries', {});
        export const two = (id) => fetch(\`\${API}/inquiries/\${id}\`);`;
      assert.deepEqual(list(text), [
        `create-an-inquiry by post to '${API}' (base) + '/inquiries'`,
        `retrieve-an-inquiry by fetch to '${API}' (base) + \`\${API}/inquiries/\${id}\``,
      ]);
    });

    it('name each call on the way through a wrapper', () => {
      const text = `
        const request = (path) => fetch('${API}' + path);
        export const find = (id) => request('/accounts/' + id);`;
      assert.ok(
        list(text).includes(
          `retrieve-an-account by request.fetch to '${API}' (base) + '/accounts/'`,
        ),
        list(text).join('\n'),
      );
    });

    it('leave places of other modules out', () => {
      const text = `import { API } from './base'; export const run = () => fetch(API + '/accounts');`;
      const modules = new MemoryModules({ '/src/base.ts': `export const API = '${API}';` });
      const { requests } = describeFile(parse(text, { file: '/src/a.ts' }), { modules });
      assert.deepEqual(
        requests.map(({ operation, addresses }) => [
          operation,
          ...addresses.map(({ place }) => at(text, place)),
        ]),
        [['list-all-accounts', "'/accounts'"]],
      );
    });
  });

  it('has the members of bodies with their paths and literal values', () => {
    const text = `export async function run(id) {
      const attributes = { 'inquiry-template-id': id, note: 'a' };
      const body = JSON.stringify({ data: { attributes }, meta: { autoCreateAccount: true } });
      await fetch('${API}/inquiries', { method: 'POST', body });
      await fetch('https://a.test', { method: 'POST', body: JSON.stringify({ data: 1 }) });
    }`;
    assert.deepEqual(
      describeText(text).members.map(
        ({ path, place, values }) =>
          `${path.join('.')} «${at(text, place)}»${values.map((each) => ` = ${each.text}`).join('')}`,
      ),
      [
        "data.attributes.inquiry-template-id «'inquiry-template-id'»",
        'data.attributes.note «note» = a',
        'data «data»',
        'data.attributes «attributes»',
        'meta «meta»',
        'meta.autoCreateAccount «autoCreateAccount»',
      ],
    );
  });

  it('has ids, in texts of any kind and never in words that only look alike', () => {
    const text = `const host = 'api.withpersona.com'; const a = ['inq_AbC123', 'self_employed', 'user_settings', 'inq_', 'the_'];
      const b = \`/accounts/act_XyZ9\${a}\`; const c = act_XyZ8; // inq_InComment1`;
    assert.deepEqual(
      describeText(text).ids.map(({ id, place }) => [id, at(text, place)].join(' ')),
      ['inq_AbC123 inq_AbC123', 'inq_ inq_', 'the_ the_', 'act_XyZ9 act_XyZ9'],
    );
  });

  it('has no ids where nothing is Persona’s', () => {
    assert.deepEqual(describeText("const a = ['inq_AbC123'];").ids, []);
  });

  it('has what tells success from failure', () => {
    const text = fetching('if (!response.ok) throw new Error(String(response.status));');
    assert.deepEqual(
      describeText(text).verdicts.map(({ member, place }) => `${member} «${at(text, place)}»`),
      ['ok «ok»', 'status «status»'],
    );
  });
});
