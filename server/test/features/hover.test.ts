/** What a hover says, through a real connection: the right words at the right piece, and silence elsewhere. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { HoverRequest, type Hover, type MarkupContent } from 'vscode-languageserver-protocol';
import { STATUS, type FileStatus } from '../../src/protocol.js';
import { API, Editor, toOffset, toPosition } from './typing.js';

describe('hover', () => {
  let editor: Editor;
  before(async () => {
    editor = await Editor.start();
  });
  after(() => editor.stop());

  /** The Markdown at the cursor, after the text that it is about: `«409» …`; empty without a hover. */
  async function hover(marked: string): Promise<string> {
    const { text, params } = await editor.open(marked);
    const found = await editor.client.request<Hover | null>(HoverRequest.method, params);
    if (found === null) return '';
    const { start, end } = found.range!;
    const about = text.slice(toOffset(text, start), toOffset(text, end));
    return `«${about}» ${(found.contents as MarkupContent).value}`;
  }

  const fetching = (rest: string, before = ''): string =>
    `${before}\nexport async function run(id: string) {\n  const response = await fetch('${API}/inquiries/' + id);\n  ${rest}\n}\n`;
  const posting = (rest: string, path = 'accounts'): string =>
    `export async function run(key: string) {\n  const response = await fetch('${API}/${path}', { method: 'POST', ${rest} });\n  return response.ok;\n}\n`;

  const QUESTIONS = [
    '**What to do:**',
    '**Kept under the idempotency key?**',
    '**Send again?**',
    '**Same key?**',
    '**Wait?**',
    '**Change first:**',
  ];

  describe('over a status', () => {
    for (const [name, marked, status] of [
      ['in a comparison', fetching('if (response.status === 4‸22) return;'), '422 Unprocessable'],
      ['in a case', fetching('switch (response.status) { case 40‸9: return; }'), '409 Conflict'],
      [
        'under a name of a library',
        fetching(
          'if (response.status === StatusCodes.CON‸FLICT) return;',
          "import { StatusCodes } from 'http-status-codes';",
        ),
        '409 Conflict',
      ],
      [
        'under a name of the program',
        fetching('if (response.status === LIM‸IT) return;', 'const LIMIT = 429;'),
        '429 Too Many Requests',
      ],
      ['in a list', fetching('if ([429, 5‸03].includes(response.status)) return;'), '503 Service'],
      [
        'in a set made elsewhere',
        fetching('if (AGAIN.has(response.status)) return;', 'const AGAIN = new Set([‸429, 503]);'),
        '429 Too Many Requests',
      ],
      [
        'in a table of messages',
        fetching('return MESSAGES[response.status];', "const MESSAGES = { 40‸4: 'gone' };"),
        '404 Not Found',
      ],
      [
        'of an error',
        `import axios from 'axios';
        export async function run(id: string) {
          try { return await axios.get('${API}/inquiries/' + id); }
          catch (error) { if (error.response?.status === 40‸1) return; throw error; }
        }`,
        '401 Unauthorized',
      ],
    ] as const) {
      it(`${name} answers every question`, async () => {
        const text = await hover(marked);
        assert.match(text, new RegExp(`^«[^»]+» ### ${status}`, 'u'));
        for (const question of QUESTIONS) assert.ok(text.includes(question), question);
      });
    }

    it('says why this operation gives it', async () => {
      const text = await hover(
        `export async function run() { const r = await fetch('${API}/accounts', { method: 'POST' }); if (r.status === 40‸9) return; }`,
      );
      assert.match(
        text,
        /`POST \/accounts` answers 409 when an account with this reference id exists/,
      );
      assert.match(text, /Asked of the answer of `POST \/accounts`\./);
    });

    it('says when the operation is not described with it', async () => {
      assert.match(
        await hover(fetching('return response.status === 4‸22;')),
        /does not declare 422/,
      );
      assert.doesNotMatch(await hover(fetching('return response.status === 4‸04;')), /not declare/);
    });

    it('of a range shows all that it covers', async () => {
      const text = await hover(fetching('if (response.status >= 5‸00) return;'));
      assert.match(text, /^«500» `>= 500` covers 4 of Persona’s errors\./);
      assert.match(text, /\| 502 Bad Gateway \| .* \| No, a new one \| 5, 10, 20, 40 s/);
      assert.doesNotMatch(text, /\| 422/);
      const hundreds = await hover(
        fetching('if (Math.floor(response.status / 100) === ‸5) return;'),
      );
      assert.match(hundreds, /\| 503 /);
    });

    it('is silent over numbers that have nothing to do with an answer of Persona', async () => {
      for (const code of [
        'return reply(50‸2, response.status);',
        'const retries = 40‸9;',
        "const other = await fetch('https://a.test'); return other.status === 40‸9;",
        'setTimeout(run, 5‸00); return response.status === 500;',
        'return { 40‸9: 1 }[id];',
      ]) {
        assert.equal(await hover(fetching(code)), '', code);
      }
    });

    it('is silent in a file that has nothing to do with Persona', async () => {
      const text = fetching('return response.status === 40‸9;').replaceAll(API, 'https://a.test');
      assert.equal(await hover(text), '');
    });
  });

  it('says what a title of an error means', async () => {
    const text = await hover(
      fetching(
        "const { errors } = await response.json(); return errors[0].title === 'Idemp‸otency error';",
      ),
    );
    assert.match(text, /^«'Idempotency error'» ### Idempotency error \(400 Bad Request\)/);
    assert.equal(await hover(fetching("return 'Idemp‸otency error';")), '');
  });

  it('says what `ok` and the status can be', async () => {
    const text = await hover(fetching('if (!response.o‸k) return;'));
    assert.match(text, /^«ok» `ok` is true for 200 to 299/);
    assert.match(text, /\| 404 Not Found/);
    assert.doesNotMatch(text, /\| 422/);
  });

  describe('over headers', () => {
    it('says what one that is sent does, and what its value means', async () => {
      assert.match(
        await hover(posting("headers: { 'Idem‸potency-Key': key }")),
        /^«'Idempotency-Key'» ### `Idempotency-Key` \(request\)/,
      );
      assert.match(
        await hover(posting("headers: { 'Persona-Version': '2025-‸12-08' }")),
        /^«'2025-12-08'» ### Persona API version 2025-12-08/,
      );
      assert.match(
        await hover(posting("headers: { 'Persona-Version': '2023-‸01-01' }")),
        /nearest one is `2023-01-05`/,
      );
    });

    it('says what one that is read holds, and what is there instead of one that Persona never sends', async () => {
      assert.match(
        await hover(fetching("return response.headers.get('ratelimit-‸reset');")),
        /^«'ratelimit-reset'» ### `RateLimit-Reset` \(response\)/,
      );
      assert.match(
        await hover(fetching("return response.headers.get('retry-‸after');")),
        /use `RateLimit-Reset`/,
      );
    });

    it('is silent over those of others', async () => {
      assert.equal(await hover(posting("headers: { 'X-Tr‸ace': key }")), '');
      assert.equal(
        await hover(
          `${posting('headers: {}')} fetch('https://a.test', { headers: { 'Idem‸potency-Key': '1' } });`,
        ),
        '',
      );
    });
  });

  describe('over a request', () => {
    it('shows the operation at the URL and at the call', async () => {
      for (const marked of [
        posting('headers: {}').replace('/accounts', '/acc‸ounts'),
        posting('headers: {}').replace('fetch', 'fet‸ch'),
      ]) {
        const text = await hover(marked);
        assert.match(text, /^«[^»]+» ### `POST \/api\/v1\/accounts`/);
        assert.match(text, /Idempotency key: accepted/);
        assert.match(text, /Errors: 400, 401/);
        assert.match(text, /Source: https:\/\/docs\./);
      }
    });

    it('shows the operation at methods of clients and of wrappers', async () => {
      const client = `import axios from 'axios';
        const client = axios.create({ baseURL: '${API}' });
        const find = (id: string) => client.g‸et('/inquiries/' + id);
        export const one = () => find('inq_1');`;
      assert.match(await hover(client), /^«get» ### `GET \/api\/v1\/inquiries\/\{inquiry-id\}`/);
      const wrapper = client.replace('‸', '').replace("find('inq", "fi‸nd('inq");
      assert.match(await hover(wrapper), /^«find» ### `GET /);
    });

    it('lists the operations that pass through a wrapper, and those below a base address', async () => {
      const wrapper = `const API = '${API}';
        const post = (path: string) => fet‸ch(API + path, { method: 'POST' });
        export const create = () => post('/inquiries');
        export const open = () => post('/accounts');`;
      assert.match(await hover(wrapper), /^«fetch» Sends 2 operations .*\n\n- `POST \/inquiries`/);
      const base = wrapper.replace('‸', '').replace('withpersona', 'with‸persona');
      assert.match(await hover(base), /The address of Persona’s API[^]*- `POST \/accounts`/);
    });

    it('is silent over calls of others', async () => {
      assert.equal(await hover(`${posting('headers: {}')} fe‸tch('https://a.test');`), '');
    });
  });

  describe('over a body', () => {
    it('shows the parameter, with what it accepts', async () => {
      const text = await hover(
        posting('body: JSON.stringify({ data: { attributes: { refer‸ence_id: key } } })'),
      );
      assert.match(text, /^«reference_id» ### `reference-id`: string/);
      assert.match(text, /`POST \/accounts`/);
    });

    it('is silent over members that are not the operation’s', async () => {
      assert.equal(
        await hover(posting('body: JSON.stringify({ data: { attributes: { some‸thing: key } } })')),
        '',
      );
      assert.equal(await hover(posting('body: JSON.stringify({ refer‸ence_id: key })')), '');
    });
  });

  it('says what an id names', async () => {
    assert.match(
      await hover(fetching("return id === 'itmpl_‸AbC123';")),
      /^«itmpl_AbC123» `itmpl_…` names a Persona inquiry template\./,
    );
    assert.equal(await hover(fetching("return id === 'self_‸employed';")), '');
  });

  it('explains our rules in comments that switch them off, and no others', async () => {
    const text = await hover(
      fetching(
        '// eslint-disable-next-line no-console, persona/require-status-‸check -- because\n',
      ),
    );
    assert.match(
      text,
      /^«persona\/require-status-check» ### persona\/require-status-check\n\n.*\.\n/,
    );
    assert.match(text, /\[Documentation\]\(http/);
    for (const comment of [
      '// eslint-disable-next-line no-con‸sole, persona/require-status-check',
      '// eslint-disable-next-line persona/unheard-‸of',
      '// see persona/require-status-‸check',
      '// eslint-disable-next-line no-console -- not persona/require-status-‸check',
      "log('// eslint-disable-line persona/require-status-‸check');",
    ]) {
      assert.equal(await hover(fetching(`${comment}\n`)), '', comment);
    }
  });

  it('follows what other modules export', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'persona-hover-'));
    try {
      writeFileSync(
        path.join(folder, 'client.ts'),
        `export const API = '${API}';\nexport const post = (path: string) => fetch(API + path, { method: 'POST' });\n`,
      );
      const file = pathToFileURL(path.join(folder, 'main.ts')).href;
      const text = `import { post } from './client.js';\nexport async function run() {\n  const response = await post('/accounts');\n  return response.status === 409;\n}\n`;
      await editor.client.open(file, text);
      const ask = async (part: string): Promise<string> => {
        const position = toPosition(text, text.indexOf(part) + 1);
        const params = { textDocument: { uri: file }, position };
        const found = await editor.client.request<Hover | null>(HoverRequest.method, params);
        return found === null ? '' : (found.contents as MarkupContent).value;
      };
      assert.match(await ask('409'), /`POST \/accounts` answers 409 when/);
      assert.match(await ask('/accounts'), /^### `POST \/api\/v1\/accounts`/);
      assert.match(await ask("post('"), /^### `POST \/api\/v1\/accounts`/);
      assert.equal(await ask('run'), '');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('looks at a version of the text once, however often it is asked', async () => {
    const { params } = await editor.open(fetching('return response.status === 40‸9;'));
    const ask = (): Promise<Hover | null> => editor.client.request(HoverRequest.method, params);
    const isOwn = ({ uri }: FileStatus): boolean => uri === params.textDocument.uri;
    await ask();
    await editor.client.next<FileStatus>(STATUS, isOwn);
    for (let i = 0; i < 3; i++) assert.ok((await ask()) !== null);
    assert.deepEqual(editor.client.pending<FileStatus>(STATUS).filter(isOwn), []);
  });

  it('goes on where the text does not parse for the moment', async () => {
    const marked = fetching('if (response.status === 40‸9) return;\n  const next = 1;');
    const { uri, text, params } = await editor.open(marked);
    const ask = (): Promise<Hover | null> => editor.client.request(HoverRequest.method, params);
    const first = await ask();
    await editor.client.change(uri, text.replace('const next = 1', 'const next = (1'));
    assert.deepEqual(await ask(), first);
    assert.ok(first !== null);
    await editor.client.change(uri, text.replace('=== 409', '=== 40 9('));
    assert.equal(await ask(), null);
  });
});
