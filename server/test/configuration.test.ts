/** Where severities, options and settings come from, and who shows the findings. */
import assert from 'node:assert/strict';
import {
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
} from 'vscode-languageserver-protocol';
import { ESLINT_EXTENSION, STATUS, TRUSTED, type FileStatus } from '../src/protocol.js';
import { URI, WITHOUT_KEY } from './programs.js';
import { startClient, type TestClient } from './test-client.js';
import { createWorkspace, type Workspace } from './workspace.js';

const toConfig = (level: string, more = '') =>
  `import persona from 'eslint-plugin-persona';
export default [{ files: ['**/*.ts'], plugins: { persona }, rules: { 'persona/require-idempotency-key': '${level}' } }${more}];\n`;

const nextStatus = (client: TestClient, state: FileStatus['state']) =>
  client.next<FileStatus>(STATUS, (status) => status.state === state);

describe("the client's settings", () => {
  it('choose preset and levels, and are asked for again when they change', async () => {
    let settings: unknown = { rules: { 'require-idempotency-key': 'warn' } };
    const client = await startClient({ configuration: () => settings });
    await client.open(URI, WITHOUT_KEY);
    const toLevels = async () =>
      (await client.diagnostics(URI)).map(({ code, severity }) => `${code} ${severity}`);
    assert.deepEqual(await toLevels(), ['persona/require-idempotency-key 2']);
    settings = { preset: 'strict', rules: { 'require-idempotency-key': 'off' } };
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: null,
    });
    await client.next(DiagnosticRefreshRequest.method);
    const strict = await toLevels();
    assert.ok(
      strict.length > 0 && strict.every((each) => !each.includes('require-idempotency-key')),
    );
    await client.stop();
  });

  it('are named where they are unknown or wrong; the others count', async () => {
    const client = await startClient({
      configuration: () => ({
        presett: 'strict',
        preset: 'all',
        rules: { 'no-such-rule': 'error', 'require-idempotency-key': 'warn' },
        settings: { host: ['a'] },
      }),
    });
    await client.open(URI, WITHOUT_KEY);
    assert.deepEqual(
      (await client.diagnostics(URI)).map(({ severity }) => severity),
      [2],
    );
    const { detail } = await nextStatus(client, 'active');
    for (const name of [
      'persona.presett',
      'persona.preset must',
      'persona.rules.no-such-rule',
      'persona.settings.host',
    ]) {
      assert.ok(detail.includes(name), detail);
      assert.ok(client.log().includes(name), client.log());
    }
    await client.stop();
  });

  it('switch findings off', async () => {
    const client = await startClient({ configuration: () => ({ lint: { run: 'off' } }) });
    await client.open(URI, WITHOUT_KEY);
    assert.deepEqual(await client.diagnostics(URI), []);
    assert.equal((await nextStatus(client, 'off')).calls, 1);
    await client.stop();
  });
});

describe("the workspace's ESLint configuration", function () {
  this.timeout(60_000);
  let workspace: Workspace;
  beforeEach(() => {
    const files = { 'eslint.config.js': toConfig('warn'), 'src/a.ts': WITHOUT_KEY };
    workspace = createWorkspace(files, true);
  });
  afterEach(() => workspace.remove());

  async function open(options: { trusted: boolean; eslintExtension?: boolean }, run = 'auto') {
    const client = await startClient({
      folders: [workspace.root],
      initializationOptions: options,
      configuration: () => ({ lint: { run } }),
    });
    const uri = workspace.toUri('src/a.ts');
    await client.open(uri, WITHOUT_KEY);
    return { client, uri };
  }

  it('decides in a workspace that is trusted, and is not run in another until it is', async () => {
    const { client, uri } = await open({ trusted: false });
    assert.deepEqual(
      (await client.diagnostics(uri)).map(({ severity }) => severity),
      [1],
    );
    assert.equal((await nextStatus(client, 'active')).configuration, 'default');
    await client.connection.sendNotification(TRUSTED);
    await client.next(DiagnosticRefreshRequest.method);
    assert.deepEqual(
      (await client.diagnostics(uri)).map(({ severity }) => severity),
      [2],
    );
    assert.equal((await nextStatus(client, 'active')).configuration, 'eslint');
    await client.stop();
  });

  it('is read again when it changes', async () => {
    const { client, uri } = await open({ trusted: true });
    assert.equal((await client.diagnostics(uri))[0]?.severity, 2);
    workspace.write('eslint.config.js', toConfig('error', ', { ignores: ["src/b.ts"] }'));
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: workspace.toUri('eslint.config.js'), type: 2 }],
    });
    await client.next(DiagnosticRefreshRequest.method);
    assert.equal((await client.diagnostics(uri))[0]?.severity, 1);
    await client.stop();
  });

  it('is named where it cannot be used, and the settings of the client count', async () => {
    workspace.write('eslint.config.js', 'throw new Error("broken on purpose");');
    const { client, uri } = await open({ trusted: true });
    assert.equal((await client.diagnostics(uri)).length, 1);
    const { detail } = await nextStatus(client, 'active');
    assert.match(detail, /broken on purpose/);
    assert.match(client.log(), /broken on purpose/);
    await client.stop();
  });

  it('of others, without the plugin, changes nothing', async () => {
    workspace.write('eslint.config.js', 'export default [{ rules: { eqeqeq: "error" } }];');
    const { client, uri } = await open({ trusted: true, eslintExtension: true });
    assert.equal((await client.diagnostics(uri)).length, 1);
    await client.stop();
  });

  it('makes the server stand back while the ESLint extension shows the same', async () => {
    const { client, uri } = await open({ trusted: true, eslintExtension: true });
    assert.deepEqual(await client.diagnostics(uri), []);
    assert.match((await nextStatus(client, 'standing-back')).detail, /ESLint extension/);
    await client.connection.sendNotification(ESLINT_EXTENSION, { active: false });
    await client.next(DiagnosticRefreshRequest.method);
    assert.equal((await client.diagnostics(uri)).length, 1);
    await client.stop();
    const always = await open({ trusted: true, eslintExtension: true }, 'on');
    assert.equal((await always.client.diagnostics(always.uri)).length, 1);
    await always.client.stop();
  });
});
