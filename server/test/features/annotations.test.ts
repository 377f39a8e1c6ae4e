/** What is shown beside a program without being asked: hints, lenses and links, through a real connection. */
import assert from 'node:assert/strict';
import {
  CodeLensRequest,
  DocumentLinkRequest,
  InlayHintRequest,
  type CodeLens,
  type DocumentLink,
  type InlayHint,
} from 'vscode-languageserver-protocol';
import type { ClientSettings, InitializationOptions } from '../../src/protocol.js';
import { API, CURSOR, Editor, toOffset, type Opened } from './typing.js';

const PROGRAM = `import { randomUUID } from 'node:crypto';
const KEY = 'inquiry-1';
const post = (path: string, key: string) =>
  fetch('${API}' + path, { method: 'POST', headers: { 'Idempotency-Key': key } });
export async function run(orderId: string, given: string) {
  await fetch('${API}/accounts', { method: 'POST', headers: { 'Idempotency-Key': randomUUID() } });
  await fetch('${API}/accounts', { method: 'POST', headers: { 'Idempotency-Key': KEY } });
  await fetch('${API}/accounts', { method: 'POST' });
  await fetch('${API}/accounts');
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await fetch('${API}/inquiries', { method: 'POST', headers: { 'Idempotency-Key': randomUUID() } });
    } catch {}
  }
  return post('/cases', given);
}
`;

describe('annotations', () => {
  let editor: Editor | undefined;
  afterEach(async () => {
    await editor?.stop();
    editor = undefined;
  });

  async function open(
    text: string,
    settings: ClientSettings = {},
    initializationOptions: InitializationOptions = {},
  ): Promise<Opened & { readonly client: Editor['client'] }> {
    editor = await Editor.start({ configuration: () => settings, initializationOptions });
    return { ...(await editor.open(text + CURSOR)), client: editor.client };
  }

  const lineOf = ({ text }: Opened, line: number): string => text.split('\n')[line]?.trim() ?? '';

  describe('inlay hints', () => {
    const everything = ({ text }: Opened): object => ({
      start: { line: 0, character: 0 },
      end: { line: text.split('\n').length, character: 0 },
    });

    it('tell how widely the key of each call is shared', async () => {
      const opened = await open(PROGRAM, { inlayHints: { enabled: true } });
      const hints = await opened.client.request<InlayHint[]>(InlayHintRequest.method, {
        ...opened.params,
        range: everything(opened),
      });
      const shown = hints.map(({ position, label }) => {
        const offset = toOffset(opened.text, position);
        return `${label as string} ⟩ ${opened.text.slice(offset, offset + 5)} in ${String(position.line + 1)}`;
      });
      assert.deepEqual(shown.sort(), [
        'key: module ⟩ fetch in 7',
        'key: none ⟩ fetch in 8',
        'key: per attempt ⟩ fetch in 12',
        'key: per operation ⟩ fetch in 6',
      ]);
      for (const { tooltip } of hints) assert.match(tooltip as string, /\.$/);
    });

    it('are those of the lines that are asked for', async () => {
      const opened = await open(PROGRAM, { inlayHints: { enabled: true } });
      const hints = await opened.client.request<InlayHint[]>(InlayHintRequest.method, {
        ...opened.params,
        range: { start: { line: 5, character: 0 }, end: { line: 6, character: 0 } },
      });
      assert.equal(hints.length, 1);
    });

    it('are off unless the user asks for them', async () => {
      const opened = await open(PROGRAM);
      const hints = await opened.client.request(InlayHintRequest.method, {
        ...opened.params,
        range: everything(opened),
      });
      assert.equal(hints, null);
    });
  });

  describe('code lenses', () => {
    const list = async (
      opened: Opened & { readonly client: Editor['client'] },
    ): Promise<string[]> => {
      const lenses = await opened.client.request<CodeLens[]>(CodeLensRequest.method, opened.params);
      for (const { command } of lenses) assert.equal(command?.arguments?.[0], opened.uri);
      return lenses.map(
        ({ range, command }) => `${String(range.start.line + 1)} ${command?.title ?? ''}`,
      );
    };
    const CALLS = `export async function run() {
  await fetch('${API}/accounts', { method: 'POST' });
  const found = await fetch('${API}/accounts/act_1A');
  return found.ok;
}
`;

    it('count the findings about each call, and offer the playground', async () => {
      const opened = await open(CALLS, { codeLens: { enabled: true } }, { playground: true });
      const lenses = await list(opened);
      assert.deepEqual(
        lenses.map((each) => each.replace(/\d+ findings?/u, 'n findings')),
        ['2 send in playground', '2 n findings', '3 send in playground'],
      );
      assert.match(lenses[1] ?? '', /^2 [1-9]/);
    });

    it('offer no playground to a client that has none', async () => {
      const opened = await open(CALLS, { codeLens: { enabled: true } });
      assert.ok((await list(opened)).every((each) => !each.includes('playground')));
    });

    it('are off unless the user asks for them', async () => {
      const opened = await open(CALLS, {}, { playground: true });
      assert.equal(await opened.client.request(CodeLensRequest.method, opened.params), null);
    });
  });

  describe('document links', () => {
    it('lead from ids, endpoints and rule names to their pages', async () => {
      const opened = await open(`export async function run(id: string) {
  // eslint-disable-next-line persona/require-status-check -- not persona/no-retry-after
  await fetch(\`${API}/inquiries/\${id}\`);
  return ['act_AbC123', 'self_employed', 'env_AbC123'];
}
`);
      const links = await opened.client.request<DocumentLink[]>(
        DocumentLinkRequest.method,
        opened.params,
      );
      const shown = links.map(({ range, target = '' }) => {
        const { start, end } = range;
        const text = opened.text.slice(toOffset(opened.text, start), toOffset(opened.text, end));
        return `${text} → ${target.replace(/^.*\//u, '')}`;
      });
      assert.deepEqual(shown, [
        'act_AbC123 → retrieve-an-account',
        `${API}/inquiries/\${id} → retrieve-an-inquiry`,
        'persona/require-status-check → require-status-check.md',
      ]);
    });

    it('are none where nothing is Persona’s', async () => {
      const opened = await open(`export const ids = ['act_AbC123'];\n`);
      const links = await opened.client.request(DocumentLinkRequest.method, opened.params);
      assert.deepEqual(links, []);
    });
  });

  it('move with the text while it does not parse', async () => {
    const opened = await open(PROGRAM, { codeLens: { enabled: true } }, { playground: true });
    const ask = (): Promise<CodeLens[]> =>
      opened.client.request<CodeLens[]>(CodeLensRequest.method, opened.params);
    const before = (await ask()).filter(({ command }) => command?.title.startsWith('send'));
    await opened.client.change(opened.uri, `const half = (\n\n${opened.text}`);
    const after = await ask();
    assert.ok(before.length > 0);
    assert.deepEqual(
      after.map(({ range }) => range.start.line),
      before.map(({ range }) => range.start.line + 2),
    );
    assert.ok(lineOf(opened, before[0]!.range.start.line).includes('fetch('));
  });
});
