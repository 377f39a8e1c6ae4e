/** Findings while typing: asked for, or sent to clients that do not ask. */
import assert from 'node:assert/strict';
import {
  DiagnosticSeverity,
  DiagnosticTag,
  DocumentDiagnosticRequest,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol';
import { STATUS, type FileStatus } from '../src/protocol.js';
import { KEY_ON_GET, KEY_REUSED, PLAIN, URI, WITH_KEY, WITHOUT_KEY } from './programs.js';
import { startClient, type TestClient } from './test-client.js';

const toCodes = (items: readonly { code?: unknown }[]) => items.map(({ code }) => code);

describe('diagnostics', () => {
  let client: TestClient;
  beforeEach(async () => (client = await startClient()));
  afterEach(() => client.stop());

  it('name the rule, link its page and cover what ESLint reports', async () => {
    await client.open(URI, WITHOUT_KEY);
    const [finding, ...others] = await client.diagnostics(URI);
    assert.deepEqual(others, []);
    assert.equal(finding?.code, 'persona/require-idempotency-key');
    assert.equal(finding.source, 'persona');
    assert.equal(finding.severity, DiagnosticSeverity.Error);
    assert.match(finding.codeDescription!.href, /docs\/rules\/require-idempotency-key\.md$/);
    assert.deepEqual(finding.range.start, { line: 2, character: 25 });
  });

  it('are none for the same request with a key', async () => {
    await client.open(URI, WITH_KEY);
    assert.deepEqual(await client.diagnostics(URI), []);
  });

  it('show each step of the trail as a place', async () => {
    await client.open(URI, KEY_REUSED);
    const items = await client.diagnostics(URI);
    const reuse = items.find(({ code }) => code === 'persona/no-key-reuse-with-changed-params');
    const steps = reuse?.relatedInformation ?? [];
    assert.ok(steps.length >= 2, JSON.stringify(items));
    assert.ok(steps.every(({ location }) => location.uri === URI));
    const lines = KEY_REUSED.split('\n');
    const [first] = steps;
    const { start, end } = first!.location.range;
    assert.equal(lines[start.line]?.slice(start.character, end.character), 'crypto.randomUUID()');
  });

  it('mark as unnecessary what has no effect', async () => {
    await client.open(URI, KEY_ON_GET);
    const [finding] = await client.diagnostics(URI);
    assert.equal(finding?.code, 'persona/no-key-on-safe-method');
    assert.deepEqual(finding.tags, [DiagnosticTag.Unnecessary]);
  });

  it('honour comments that disable a rule, and only that one', async () => {
    const disable = (rule: string) =>
      WITHOUT_KEY.replace(
        '  const response',
        `  // eslint-disable-next-line persona/${rule} -- known\n  const response`,
      );
    await client.open(URI, disable('require-idempotency-key'));
    assert.deepEqual(await client.diagnostics(URI), []);
    await client.change(URI, disable('no-static-idempotency-key'));
    assert.deepEqual(toCodes(await client.diagnostics(URI)), ['persona/require-idempotency-key']);
  });

  it('follow edits and undo, and say when nothing has changed', async () => {
    await client.open(URI, WITH_KEY);
    assert.deepEqual(await client.diagnostics(URI), []);
    await client.change(URI, WITHOUT_KEY);
    assert.equal((await client.diagnostics(URI)).length, 1);
    await client.change(URI, WITH_KEY);
    const textDocument = { uri: URI };
    const report = await client.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument,
    });
    assert.equal(report.kind, 'full');
    const again = await client.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument,
      previousResultId: report.resultId!,
    });
    assert.deepEqual(again, { kind: 'unchanged', resultId: report.resultId });
  });

  it('follow edits of a part of the text', async () => {
    await client.open(URI, WITHOUT_KEY);
    assert.equal((await client.diagnostics(URI)).length, 1);
    const range = { start: { line: 3, character: 13 }, end: { line: 3, character: 17 } };
    await client.change(URI, [{ range, text: 'GET' }]);
    const codes = toCodes(await client.diagnostics(URI));
    assert.ok(!codes.includes('persona/require-idempotency-key'), codes.join());
  });

  it('stay while the text does not parse, and go on when it does', async () => {
    await client.open(URI, WITHOUT_KEY);
    const before = await client.diagnostics(URI);
    await client.change(URI, WITHOUT_KEY.replace('{ id: string }', '{ id: '));
    assert.deepEqual(await client.diagnostics(URI), before);
    await client.next<FileStatus>(STATUS, ({ state }) => state === 'syntax-error');
    await client.change(URI, WITH_KEY);
    assert.deepEqual(await client.diagnostics(URI), []);
  });

  it('are none in a file without Persona, which the status says', async () => {
    await client.open(URI, PLAIN);
    assert.deepEqual(await client.diagnostics(URI), []);
    const status = await client.next<FileStatus>(STATUS);
    assert.equal(status.state, 'idle');
    assert.match(status.detail, /Persona/);
  });

  it('come with a status that counts rules, calls and findings', async () => {
    await client.open(URI, WITHOUT_KEY);
    await client.diagnostics(URI);
    const { state, calls, findings, rulesOn, configuration, lintMs } =
      await client.next<FileStatus>(STATUS);
    assert.deepEqual(
      { state, calls, findings, configuration },
      {
        ...{ state: 'active', calls: 1, findings: 1, configuration: 'default' },
      },
    );
    assert.ok(rulesOn > 5);
    assert.ok(lintMs! > 0);
  });

  it('reach untitled documents and cells of notebooks', async () => {
    for (const uri of [
      'untitled:Untitled-1',
      'vscode-notebook-cell:/project/book.ipynb#W0sZmlsZQ',
    ]) {
      await client.open(uri, WITHOUT_KEY);
      assert.equal((await client.diagnostics(uri)).length, 1, uri);
    }
  });

  it('are none for languages that are not looked at', async () => {
    await client.open('file:///project/a.md', WITHOUT_KEY, 'markdown');
    assert.deepEqual(await client.diagnostics('file:///project/a.md'), []);
    assert.equal((await client.next<FileStatus>(STATUS)).state, 'unsupported');
  });
});

describe('a client that does not ask', () => {
  it('is sent what is found, with the version, and nothing when it closes', async () => {
    const client = await startClient({ capabilities: {} });
    assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
    const sent = (fits: (params: PublishDiagnosticsParams) => boolean) =>
      client.next<PublishDiagnosticsParams>(PublishDiagnosticsNotification.method, fits);
    await client.open(URI, WITHOUT_KEY);
    const first = await sent(({ version }) => version === 1);
    assert.deepEqual(toCodes(first.diagnostics), ['persona/require-idempotency-key']);
    await client.change(URI, WITH_KEY);
    const second = await sent(({ version }) => version === 2);
    assert.deepEqual(second.diagnostics, []);
    await client.change(URI, WITHOUT_KEY);
    await sent(({ diagnostics }) => diagnostics.length === 1);
    await client.close(URI);
    const last = await sent(() => true);
    assert.deepEqual(last.diagnostics, []);
    await client.stop();
  });
});
