/** What is proposed while somebody types, through a real connection; most of these texts do not parse. */
import assert from 'node:assert/strict';
import {
  CompletionRequest,
  CompletionResolveRequest,
  type CompletionItem,
  type MarkupContent,
  type TextEdit,
} from 'vscode-languageserver-protocol';
import { PULL } from '../test-client.js';
import { API, CURSOR, Editor, toOffset } from './typing.js';

const SNIPPETS = {
  ...PULL,
  textDocument: {
    ...PULL.textDocument,
    completion: { completionItem: { snippetSupport: true } },
  },
};

describe('completion', () => {
  let editor: Editor;
  before(async () => {
    editor = await Editor.start({ capabilities: SNIPPETS });
  });
  after(() => editor.stop());

  interface Proposed {
    readonly items: readonly CompletionItem[];
    readonly labels: readonly string[];
    /** The text after an item has been taken. */
    readonly take: (label: string) => string;
  }

  async function complete(marked: string, name?: string): Promise<Proposed> {
    const { text, params } = await editor.open(marked, name);
    const items =
      (await editor.client.request<CompletionItem[] | null>(CompletionRequest.method, params)) ??
      [];
    const labels = items.map(({ label }) => label);
    const take = (label: string): string => {
      const item = items.find((each) => each.label === label);
      assert.ok(item !== undefined, `${label} is not among ${labels.join(', ')}`);
      const { range, newText } = item.textEdit as TextEdit;
      return (
        text.slice(0, toOffset(text, range.start)) + newText + text.slice(toOffset(text, range.end))
      );
    };
    return { items, labels, take };
  }

  const inside = (code: string): string =>
    `const API = '${API}';\nexport async function run(id: string, key: string) {\n  ${code}\n}\nexport const next = 1;\n`;

  describe('of header names', () => {
    const HEADERS = [
      'Authorization',
      'Idempotency-Key',
      'Persona-Version',
      'Key-Inflection',
      'Content-Type',
    ];
    const call = (headers: string, end = ' });'): string =>
      inside(`await fetch(\`\${API}/inquiries\`, { method: 'POST', headers: ${headers}${end}`);

    for (const [name, marked] of [
      ['in a string that is closed', call(`{ '‸' }`)],
      ['in a string that is not', call(`{ '‸ }`)],
      ['in a string with nothing behind it', call(`{ '‸`, '')],
      ['begun', call(`{ 'Idem‸' }`)],
      ['without quotes', call(`{ ‸ }`)],
      ['without quotes, begun', call(`{ Idem‸ }`)],
      ['in double quotes', call(`{ "‸" }`)],
      ['before others', call(`{ '‸' Accept: 'application/json' }`)],
      ['of a finished member', call(`{ 'Idem‸': key }`)],
    ] as const) {
      it(`works ${name}`, async () => {
        assert.deepEqual((await complete(marked)).labels, HEADERS);
      });
    }

    it('leaves out what is there, and puts quotes where they are needed', async () => {
      const { labels, take } = await complete(call(`{ 'persona-version': '2025-12-08', ‸ }`));
      assert.ok(!labels.includes('Persona-Version') && labels.includes('Key-Inflection'));
      assert.ok(take('Key-Inflection').includes(`'2025-12-08', 'Key-Inflection' }`));
      assert.ok(take('Authorization').includes(`'2025-12-08', Authorization }`));
    });

    it('replaces what is written of it, and no more', async () => {
      const { take } = await complete(call(`{ 'Idem‸poten': key }`));
      assert.ok(take('Idempotency-Key').includes(`{ 'Idempotency-Key': key }`));
    });

    it('proposes a key only where it has an effect', async () => {
      const get = call(`{ '‸' }`).replace("'POST'", "'GET'");
      const { labels } = await complete(get);
      assert.ok(!labels.includes('Idempotency-Key') && labels.includes('Persona-Version'));
    });

    it('explains one when asked', async () => {
      const { items } = await complete(call(`{ '‸' }`));
      const item = items.find(({ label }) => label === 'Idempotency-Key')!;
      assert.equal(item.documentation, undefined);
      const resolved = await editor.client.request<CompletionItem>(
        CompletionResolveRequest.method,
        item,
      );
      assert.match((resolved.documentation as MarkupContent).value, /^### `Idempotency-Key`/);
    });

    it('works in a builder of headers that a request uses', async () => {
      const marked = `const headers = (key: string) => ({ 'Idempotency-Key': key, '‸' });\n${inside(
        `await fetch(\`\${API}/inquiries\`, { method: 'POST', headers: headers(key) });`,
      )}`;
      const { labels } = await complete(marked);
      assert.ok(labels.includes('Persona-Version') && !labels.includes('Idempotency-Key'));
    });

    it('is silent in requests to others, and in what is no header', async () => {
      for (const code of [
        `await fetch('https://a.test', { headers: { '‸' } });`,
        `const options = { '‸' };`,
        `await fetch(\`\${API}/inquiries\`, { '‸' });`,
        `const text = '‸';`,
      ]) {
        assert.deepEqual((await complete(inside(code))).labels, [], code);
      }
    });
  });

  describe('of header values', () => {
    it('lists versions, the newest first', async () => {
      const { labels, items } = await complete(
        inside(`await fetch(\`\${API}/inquiries\`, { headers: { 'Persona-Version': '‸' } });`),
      );
      assert.deepEqual(labels.slice(0, 3), ['2026-09-29', '2025-12-08', '2025-10-27']);
      assert.ok(items[0]!.sortText! < items[1]!.sortText!);
    });

    it('lists versions in a constant that becomes one', async () => {
      const { take } = await complete(
        `const VERSION = '2025‸';\n${inside(`await fetch(\`\${API}/inquiries\`, { headers: { 'Persona-Version': VERSION } });`)}`,
      );
      assert.ok(take('2025-12-08').startsWith(`const VERSION = '2025-12-08';`));
    });

    it('lists casings, in quotes where there are none', async () => {
      const { labels, take } = await complete(
        inside(`await fetch(\`\${API}/inquiries\`, { headers: { 'Key-Inflection': ‸ } });`),
      );
      assert.deepEqual(labels, ['camel', 'kebab', 'snake']);
      assert.ok(take('camel').includes(`'Key-Inflection': 'camel' }`));
    });

    it('is silent for values that can be anything', async () => {
      const { labels } = await complete(
        inside(`await fetch(\`\${API}/inquiries\`, { headers: { 'X-Trace': '‸' } });`),
      );
      assert.deepEqual(labels, []);
    });
  });

  describe('of paths', () => {
    for (const [name, code] of [
      ['in a template', 'await fetch(`${API}/‸`);'],
      ['in a template that is not closed', 'await fetch(`${API}/‸'],
      ['in a string behind a base', "await fetch(API + '/‸');"],
      ['in an address', `await fetch('${API}/‸`],
      ['of a variable', `const url = '${API}/‸';`],
      ['behind a base in the environment', 'await fetch(`${process.env.PERSONA_BASE_URL}/‸`);'],
    ] as const) {
      it(`works ${name}`, async () => {
        const { labels } = await complete(inside(code));
        const all = labels.join('\n');
        assert.match(all, /inquiries/, name);
        assert.match(all, /accounts/, name);
      });
    }

    it('puts placeholders where a template takes an id', async () => {
      const { take } = await complete(inside('await fetch(`${API}/inq‸`, { method: "POST" });'));
      assert.ok(
        take('POST /inquiries/{inquiry-id}/resume').includes(
          '`${API}/inquiries/\\${${2:inquiryId}}/resume`',
        ),
      );
    });

    it('goes on behind an id, in the last segment', async () => {
      const { labels, take } = await complete(
        inside('await fetch(`${API}/inquiries/${id}/re‸`, { method: "POST" });'),
      );
      assert.deepEqual(labels, [
        'POST /inquiries/{inquiry-id}/remove-tag',
        'POST /inquiries/{inquiry-id}/resume',
      ]);
      assert.ok(take('POST /inquiries/{inquiry-id}/resume').includes('/inquiries/${id}/resume`'));
    });

    it('ends a string before an id', async () => {
      const { labels, take } = await complete(inside("await fetch(API + '/inq‸' + id);"));
      assert.ok(labels.includes('inquiries/…') && labels.includes('GET /inquiries'));
      assert.ok(take('inquiries/…').includes("API + '/inquiries/' + id"));
    });

    it('adds the slash that is missing behind a base', async () => {
      const { take } = await complete(inside('await fetch(`${API}‸`);'));
      assert.ok(take('GET /accounts').includes('`${API}/accounts`'));
    });

    it('knows the method of a client, and only proposes what has it', async () => {
      const { labels } = await complete(
        `import axios from 'axios';\nconst client = axios.create({ baseURL: '${API}' });\nexport const run = () => client.post('/inq‸');\n`,
      );
      assert.ok(labels.includes('POST /inquiries') && !labels.includes('GET /inquiries'));
    });

    it('is silent in addresses of others and in other texts', async () => {
      for (const code of [
        "await fetch('https://a.test/‸');",
        "const path = '/‸';",
        'log(`${API}/‸`, 1, import.meta);'.replace('API', 'other'),
      ]) {
        assert.deepEqual((await complete(inside(code))).labels, [], code);
      }
    });
  });

  describe('of bodies', () => {
    const post = (body: string, path = 'inquiries'): string =>
      inside(
        `await fetch(\`\${API}/${path}\`, { method: 'POST', body: JSON.stringify(${body}) });`,
      );

    it('builds the envelope', async () => {
      assert.deepEqual((await complete(post('{ ‸ }'))).labels, ['data', 'meta']);
      assert.deepEqual((await complete(post('{ data: { ‸ } }'))).labels, ['attributes']);
    });

    it('lists the attributes that are missing, not those ruled out', async () => {
      const { labels, items, take } = await complete(
        post(`{ data: { attributes: { 'inquiry-template-id': id, '‸' } } }`),
      );
      assert.ok(labels.includes('note') && labels.includes('account-id'));
      assert.ok(!labels.includes('inquiry-template-id') && !labels.includes('template-id'));
      assert.ok(take('account-id').includes(`id, 'account-id' } }`));
      assert.deepEqual(items.find(({ label }) => label === 'reference-id')?.tags, [1]);
    });

    it('spells like the members beside', async () => {
      const camel = await complete(post(`{ data: { attributes: { inquiryTemplateId: id, ‸ } } }`));
      assert.ok(camel.labels.includes('accountId') && !camel.labels.includes('account-id'));
      const snake = await complete(
        post(`{ data: { attributes: { inquiry_template_id: id, ‸ } } }`),
      );
      assert.ok(snake.labels.includes('account_id'));
    });

    it('works before the method is written, and in a body made elsewhere', async () => {
      const early = inside(
        'await fetch(`${API}/inquiries`, { body: JSON.stringify({ data: { attributes: { ‸',
      );
      assert.ok((await complete(early)).labels.includes('inquiry-template-id'));
      const apart = inside(
        "const attributes = { note: '', ‸ };\n  await fetch(`${API}/inquiries`, { method: 'POST', body: JSON.stringify({ data: { attributes } }) });",
      );
      const { labels } = await complete(apart);
      assert.ok(labels.includes('account-id') && !labels.includes('note'));
    });

    it('lists values', async () => {
      const { labels } = await complete(
        post(`{ data: { attributes: {} }, meta: { 'auto-create-account': ‸ } }`),
      );
      assert.deepEqual(labels, ['true', 'false']);
      const named = await complete(post(`{ data: { attributes: { note: '‸' } } }`));
      assert.deepEqual(named.labels, []);
      const webhook = (rest: string): string =>
        post(`{ data: { attributes: { ${rest} } } }`, 'webhooks');
      const inflections = await complete(webhook(`'api-key-inflection': '‸'`));
      assert.deepEqual(inflections.labels, ['camel', 'kebab', 'snake']);
      const events = await complete(webhook(`enabledEvents: ['inquiry.com‸']`));
      assert.ok(
        events.take('inquiry.completed').includes(`enabledEvents: ['inquiry.completed'] }`),
      );
    });

    it('is silent in bodies for others', async () => {
      const { labels } = await complete(
        inside(`await fetch('https://a.test', { method: 'POST', body: JSON.stringify({ ‸ }) });`),
      );
      assert.deepEqual(labels, []);
    });
  });

  describe('of our rules in comments', () => {
    it('lists those that the comment does not name yet', async () => {
      const { labels, take } = await complete(
        inside('// eslint-disable-next-line persona/require-status-check, pers‸'),
      );
      assert.ok(labels.includes('persona/require-idempotency-key'));
      assert.ok(!labels.includes('persona/require-status-check'));
      assert.ok(take('persona/no-retry-after').includes('check, persona/no-retry-after\n'));
    });

    it('is silent in other comments, and in the reason', async () => {
      for (const comment of [
        '// persona/‸',
        '// eslint-disable-next-line no-console -- persona/‸',
        "log('eslint-disable persona/‸');",
      ]) {
        assert.deepEqual((await complete(inside(comment))).labels, [], comment);
      }
    });
  });

  it('works in JSX, whatever its texts hold', async () => {
    const { labels } = await complete(
      `const API = '${API}';
export const Button = () => (
  <button onClick={async () => { await fetch(\`\${API}/inq‸\`); }}>
    Don't {'{'} stop
  </button>
);
`,
      'button.tsx',
    );
    assert.ok(labels.includes('GET /inquiries'));
  });

  it('never answers in a file without Persona', async () => {
    for (const code of [`await fetch('https://a.test/‸');`, `const a = { '‸' };`]) {
      assert.deepEqual((await complete(inside(code).replace(API, 'https://a.test'))).labels, []);
    }
  });

  it('survives every cut of a program', async () => {
    const program = inside(
      `const r = await fetch(\`\${API}/inquiries/\${id}/resume\`, { method: 'POST', headers: { 'Idempotency-Key': key } }); // eslint-disable-line persona/x\n  return /[/'"]/u.test(r.status + "it's");`,
    );
    for (let end = 0; end <= program.length; end += 3) {
      const { uri, params } = await editor.open(program.slice(0, end) + CURSOR);
      await editor.client.request(CompletionRequest.method, params);
      await editor.client.close(uri);
    }
    assert.doesNotMatch(editor.client.log(), /Error/);
  });
});
