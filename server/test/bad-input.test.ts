/** Whatever comes in, the server stays up, says in the log what happened, and goes on. */
import assert from 'node:assert/strict';
import { API_BASE_URL, API_KEY_PREFIXES } from '@persona-lint/api';
import plugin from 'eslint-plugin-persona';
import { HoverRequest, LogMessageNotification } from 'vscode-languageserver-protocol';
import { createFeature } from '../src/feature.js';
import { createLog } from '../src/log.js';
import { STATUS, type FileStatus } from '../src/protocol.js';
import { KEY_ON_GET, URI, WITHOUT_KEY } from './programs.js';
import { startClient, type TestClient } from './test-client.js';
import { createWorkspace } from './workspace.js';

/** Put together here, so that no scanner takes this file for a leak. */
const KEY = `${API_KEY_PREFIXES[0]}${['8e6f2a91', '7c3d', '4b5e', '9f10', '2a3b4c5d6e7f'].join('-')}`;

async function assertAlive(client: TestClient): Promise<void> {
  const uri = 'file:///project/src/alive.ts';
  await client.open(uri, WITHOUT_KEY);
  assert.equal((await client.diagnostics(uri)).length, 1);
  await client.stop();
}

describe('bad input', () => {
  it('of other shapes than the protocol has is refused, and nothing else', async () => {
    const client = await startClient();
    const { connection } = client;
    await connection.sendNotification('textDocument/didChange', { textDocument: { uri: 5 } });
    await connection.sendNotification('textDocument/didOpen', {});
    await connection.sendNotification('persona/eslintExtension', null);
    await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{}] });
    for (const method of [
      'textDocument/diagnostic',
      'textDocument/codeAction',
      'persona/model',
      'persona/unknown',
    ]) {
      await assert.rejects(connection.sendRequest(method, { wrong: true }), method);
    }
    await assertAlive(client);
  });

  it('such as an edit of a document that is not open, or of lines that are not there, is survived', async () => {
    const client = await startClient();
    await client.change('file:///project/never.ts', 'const a = 1;');
    await client.open(URI, WITHOUT_KEY);
    const far = { line: 9999, character: 9999 };
    await client.change(URI, [{ range: { start: far, end: far }, text: '// end\n' }]);
    assert.equal((await client.diagnostics(URI)).length, 1);
    await client.close('file:///project/never.ts');
    await assertAlive(client);
  });

  it('of five megabytes, and binary text, is left alone', async () => {
    const client = await startClient();
    const large = `${WITHOUT_KEY}${'export const a = "0123456789";\n'.repeat(165_000)}`;
    assert.ok(large.length > 5_000_000);
    for (const text of [large, `${WITHOUT_KEY}\0\u0001`]) {
      await client.open(URI, text);
      assert.deepEqual(await client.diagnostics(URI), []);
      const { state } = await client.next<FileStatus>(STATUS);
      assert.equal(state, 'unsupported');
      await client.close(URI);
    }
    await assertAlive(client);
  });

  it('of files that were deleted and folders that were renamed is no matter', async () => {
    const workspace = createWorkspace({ 'src/a.ts': WITHOUT_KEY });
    const client = await startClient({ folders: [workspace.root] });
    const uri = workspace.toUri('src/a.ts');
    await client.open(uri, WITHOUT_KEY);
    assert.equal((await client.diagnostics(uri)).length, 1);
    workspace.remove();
    const changes = [
      { uri, type: 3 },
      { uri: workspace.toUri('renamed/a.ts'), type: 1 },
    ];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await client.change(uri, `${WITHOUT_KEY}\n`);
    assert.equal((await client.diagnostics(uri)).length, 1);
    await assertAlive(client);
  });

  for (const where of ['create', 'check'] as const) {
    it(`of a rule that throws in ${where} costs no other finding, and the log names it`, async () => {
      const { rules } = plugin;
      const name = 'require-idempotency-key';
      const before = rules[name]!;
      const fail = () => {
        throw new Error(`injected, with ${KEY}`);
      };
      rules[name] = {
        ...before,
        create: where === 'create' ? fail : () => ({ 'Program:exit': fail }),
      };
      try {
        const client = await startClient();
        await client.open(URI, `${WITHOUT_KEY}${KEY_ON_GET}`);
        const codes = (await client.diagnostics(URI)).map(({ code }) => code);
        assert.deepEqual(codes, ['persona/no-key-on-safe-method']);
        const { message } = await client.next<{ message: string }>(
          LogMessageNotification.method,
          (params) => params.message.includes('injected'),
        );
        assert.match(message, /persona\/require-idempotency-key threw/);
        assert.ok(!message.includes(KEY));
        await client.stop();
      } finally {
        rules[name] = before;
      }
    });
  }

  it('of a feature that throws is an empty answer and a line of the log', async () => {
    const broken = createFeature({
      type: HoverRequest.type,
      capabilities: { hoverProvider: true },
      handle: () => {
        throw new Error(`no hover of ${KEY}`);
      },
    });
    const client = await startClient({ features: [broken] });
    await client.open(URI, WITHOUT_KEY);
    const params = { textDocument: { uri: URI }, position: { line: 0, character: 0 } };
    assert.equal(await client.request(HoverRequest.method, params), null);
    const { message } = await client.next<{ message: string }>(
      LogMessageNotification.method,
      (each) => each.message.includes('no hover'),
    );
    assert.ok(!message.includes(KEY));
    await assertAlive(client);
  });

  it('of API keys gets into no line of the log, and into no message', async () => {
    const lines: string[] = [];
    const add = (text: string) => void lines.push(text);
    const log = createLog({ info: add, warn: add, error: add });
    log.info(`Bearer ${KEY}`);
    log.warn(`Bearer ${KEY}`);
    log.error(`Bearer ${KEY}`);
    log.failure('lint', new Error(KEY));
    log.failure('lint', KEY);
    assert.equal(lines.length, 5);
    assert.ok(
      lines.every((line) => !line.includes(KEY) && line.includes('…')),
      lines.join('\n'),
    );
    const client = await startClient();
    const text = `export const read = () => fetch('${API_BASE_URL}/inquiries', { headers: { Authorization: 'Bearer ${KEY}' } });\n`;
    await client.open(URI, text);
    const items = await client.diagnostics(URI);
    assert.ok(items.some(({ code }) => code === 'persona/no-hardcoded-api-key'));
    assert.ok(!JSON.stringify(items).includes(KEY));
    assert.ok(!client.log().includes(KEY));
    await client.stop();
  });
});
