/** Repairs, and what else is offered at a place. */
import assert from 'node:assert/strict';
import { CodeActionRequest, type CodeAction, type Range } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { OPEN_PLAYGROUND_COMMAND, SHOW_MODEL_COMMAND } from '../src/protocol.js';
import { KEY_ON_GET, toPosition, URI, WITH_KEY, WITHOUT_KEY } from './programs.js';
import { PULL, startClient, type ClientOptions, type TestClient } from './test-client.js';

async function start(text: string, options: ClientOptions = {}): Promise<TestClient> {
  const client = await startClient(options);
  await client.open(URI, text);
  return client;
}

function toRange(text: string, wanted: string): Range {
  const at = toPosition(text, wanted);
  return { start: at, end: at };
}

async function ask(client: TestClient, range: Range, only?: string[]): Promise<CodeAction[]> {
  const diagnostics = await client.diagnostics(URI);
  return client.request(CodeActionRequest.method, {
    textDocument: { uri: URI },
    range,
    context: { diagnostics, ...(only === undefined ? {} : { only }) },
  });
}

function apply(text: string, action: CodeAction | undefined): string {
  const edits = action?.edit?.changes?.[URI];
  assert.ok(edits, JSON.stringify(action));
  return TextDocument.applyEdits(TextDocument.create(URI, 'typescript', 1, text), edits);
}

const find = (actions: readonly CodeAction[], pattern: RegExp): CodeAction | undefined =>
  actions.find(({ title }) => pattern.test(title));

describe('code actions', () => {
  it('carry out a suggestion, after which nothing is found', async () => {
    const client = await start(WITHOUT_KEY);
    const actions = await ask(client, toRange(WITHOUT_KEY, 'fetch('));
    const action = find(actions, /^Send Idempotency-Key with a new key/);
    assert.equal(action?.kind, 'quickfix');
    assert.equal(action.diagnostics?.[0]?.code, 'persona/require-idempotency-key');
    await client.change(URI, apply(WITHOUT_KEY, action));
    assert.deepEqual(await client.diagnostics(URI), []);
    await client.stop();
  });

  it('offer none where nothing is found', async () => {
    const client = await start(WITH_KEY);
    const actions = await ask(client, toRange(WITH_KEY, 'fetch('));
    assert.deepEqual(
      actions.filter(({ kind }) => kind === 'quickfix'),
      [],
    );
    await client.stop();
  });

  it('fix what is safe to fix, alone and all at once, when asked for it', async () => {
    const client = await start(KEY_ON_GET);
    const quick = await ask(client, toRange(KEY_ON_GET, "'Idempotency-Key'"));
    const fixed = apply(KEY_ON_GET, find(quick, /^Fix persona\/no-key-on-safe-method/));
    assert.ok(!fixed.includes('Idempotency-Key'));
    const whole = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const [all, ...others] = await ask(client, whole, ['source.fixAll']);
    assert.deepEqual(others, []);
    assert.equal(all?.kind, 'source.fixAll.persona');
    assert.equal(apply(KEY_ON_GET, all), fixed);
    await client.change(URI, WITHOUT_KEY);
    assert.deepEqual(await ask(client, whole, ['source.fixAll.persona']), []);
    await client.stop();
  });

  it('disable a rule for a line or a file, with room for the reason', async () => {
    const client = await start(WITHOUT_KEY);
    const actions = await ask(client, toRange(WITHOUT_KEY, 'fetch('));
    for (const [pattern, comment] of [
      [
        /for this line$/,
        '  // eslint-disable-next-line persona/require-idempotency-key -- reason\n',
      ],
      [/for this file$/, '/* eslint-disable persona/require-idempotency-key -- reason */\n'],
    ] as const) {
      const text = apply(WITHOUT_KEY, find(actions, pattern));
      assert.ok(text.includes(comment), text);
      await client.change(URI, text);
      assert.deepEqual(await client.diagnostics(URI), []);
    }
    await client.stop();
  });

  it('add to a comment that disables another rule', async () => {
    const text = WITHOUT_KEY.replace(
      '  const',
      '  // eslint-disable-next-line no-console -- noise\n  const',
    );
    const client = await start(text);
    const changed = apply(text, find(await ask(client, toRange(text, 'fetch(')), /for this line$/));
    assert.ok(changed.includes('no-console, persona/require-idempotency-key -- noise\n'), changed);
    await client.change(URI, changed);
    assert.deepEqual(await client.diagnostics(URI), []);
    await client.stop();
  });

  it('put no comment into a template, and braces around one in JSX', async () => {
    const call = `fetch('https://api.withpersona.com/api/v1/inquiries', { method: 'POST' })`;
    const template = `export const a = \`\n\${${call}}\n\`;\n`;
    const client = await start(template);
    const range = toRange(template, 'fetch(');
    assert.equal(find(await ask(client, range), /for this line$/), undefined);
    const uri = 'file:///project/src/a.tsx';
    const jsx = `export const a = <p>\n  {void ${call}}\n</p>;\n`;
    await client.open(uri, jsx, 'typescriptreact');
    const actions = await client.request<CodeAction[]>(CodeActionRequest.method, {
      textDocument: { uri },
      range: toRange(jsx, 'fetch('),
      context: { diagnostics: [] },
    });
    const edit = find(actions, /for this line$/)?.edit?.changes?.[uri]?.[0]?.newText;
    assert.match(edit!, /^ {2}\{\/\* eslint-disable-next-line .* \*\/\}\n$/);
    await client.stop();
  });

  it('say for which version their edits are, where the client understands it', async () => {
    const capabilities = {
      ...PULL,
      workspace: { ...PULL.workspace, workspaceEdit: { documentChanges: true } },
    };
    const client = await start(WITHOUT_KEY, { capabilities });
    const [action] = await ask(client, toRange(WITHOUT_KEY, 'fetch('));
    assert.deepEqual(
      action?.edit?.documentChanges?.map((each) => 'textDocument' in each && each.textDocument),
      [{ uri: URI, version: 1 }],
    );
    await client.stop();
  });

  it("show a call's model, and the playground only to clients that have one", async () => {
    const toCommands = (actions: readonly CodeAction[]) =>
      actions.flatMap(({ command }) => (command === undefined ? [] : [command.command]));
    const at = toRange(WITH_KEY, 'fetch(');
    for (const playground of [false, true]) {
      const client = await start(WITH_KEY, { initializationOptions: { playground } });
      const expected = [SHOW_MODEL_COMMAND, ...(playground ? [OPEN_PLAYGROUND_COMMAND] : [])];
      assert.deepEqual(toCommands(await ask(client, at)), expected);
      assert.deepEqual(toCommands(await ask(client, toRange(WITH_KEY, 'export'))), []);
      await client.stop();
    }
  });

  it('are none while the text does not parse', async () => {
    const client = await start(WITHOUT_KEY);
    await client.diagnostics(URI);
    await client.change(URI, `${WITHOUT_KEY}\nconst = `);
    assert.deepEqual(await ask(client, toRange(WITHOUT_KEY, 'fetch(')), []);
    await client.stop();
  });
});
