/** The server's own requests: the model, the calls, the scan, explanations and requests for a playground. */
import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  DidChangeWatchedFilesNotification,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol';
import * as protocol from '../src/protocol.js';
import { KEY_REUSED, PLAIN, toPosition, URI, WITH_KEY, WITHOUT_KEY } from './programs.js';
import { startClient } from './test-client.js';
import { createWorkspace, type Workspace } from './workspace.js';

describe('persona/model', () => {
  it('prints what is known, of open files and of files on disk, or says that there is nothing', async () => {
    const workspace = createWorkspace({ 'a.ts': WITHOUT_KEY });
    const client = await startClient({ folders: [workspace.root] });
    const ask = async (uri: string) =>
      (await client.request<protocol.ModelResult>(protocol.MODEL, { textDocument: { uri } })).text;
    await client.open(URI, WITH_KEY);
    assert.match(
      await ask(URI),
      /^3:26 POST \/inquiries\n.*\n {2}key generated at 5, scope operation/,
    );
    assert.match(await ask(workspace.toUri('a.ts')), /^3:26 POST \/inquiries\n.*\n {2}key absent/);
    assert.equal(await ask('file:///project/none.ts'), 'No Persona call was found.');
    await client.stop();
    workspace.remove();
  });
});

describe('persona/calls', () => {
  it('lists endpoints with their calls, keys, retries and findings', async () => {
    const client = await startClient();
    await client.open(URI, WITHOUT_KEY);
    await client.open('file:///project/src/b.ts', WITH_KEY);
    const { endpoints, scanned } = await client.request<protocol.CallsResult>(protocol.CALLS, {});
    assert.equal(scanned, false);
    const [endpoint, ...others] = endpoints;
    assert.deepEqual(others, []);
    assert.equal(endpoint?.label, 'POST /inquiries');
    assert.deepEqual(
      endpoint.sites.map(({ key, retry, findings }) => [
        key,
        retry,
        findings.map(({ rule }) => rule),
      ]),
      [
        ['absent', 'none', ['persona/require-idempotency-key']],
        ['operation', 'none', []],
      ],
    );
    assert.deepEqual(endpoint.sites[0]?.range.start, toPosition(WITHOUT_KEY, 'fetch('));
    await client.stop();
  });
});

describe('persona/explain', () => {
  it('explains a status, a body, and says when it cannot tell', async () => {
    const client = await startClient();
    const ask = async (params: protocol.ExplainParams) =>
      (await client.request<protocol.ExplainResult>(protocol.EXPLAIN, params)).markdown;
    assert.match(await ask({ status: 409 }), /409 Conflict/);
    const body = JSON.stringify({ errors: [{ title: 'Idempotency error' }] });
    assert.match(await ask({ body }), /400/);
    assert.match(await ask({ body: 'nothing' }), /tells which status/);
    await client.stop();
  });
});

describe('persona/playgroundRequest', () => {
  it('gives the request at a place, with placeholders and without credentials', async () => {
    const client = await startClient();
    await client.open(URI, WITH_KEY);
    const ask = (position: protocol.Position) =>
      client.request<protocol.PlaygroundRequest | null>(protocol.PLAYGROUND_REQUEST, {
        textDocument: { uri: URI },
        position,
      });
    const request = await ask(toPosition(WITH_KEY, 'fetch('));
    assert.equal(request?.method, 'POST');
    assert.equal(request.path, '/inquiries');
    assert.deepEqual(Object.keys(request.headers), ['Idempotency-Key']);
    const body = JSON.parse(request.body!) as { data: { attributes: object } };
    assert.ok('reference-id' in body.data.attributes);
    assert.equal(await ask({ line: 0, character: 0 }), null);
    await client.stop();
  });
});

describe('persona/scan', () => {
  let workspace: Workspace;
  beforeEach(() => {
    workspace = createWorkspace({
      'src/a.ts': WITHOUT_KEY,
      'src/b.ts': KEY_REUSED,
      'src/plain.ts': PLAIN,
      'node_modules/x/index.ts': WITHOUT_KEY,
    });
  });
  afterEach(() => workspace.remove());

  it('reports progress and findings, which stay after files close, until they change', async () => {
    const client = await startClient({ folders: [workspace.root] });
    const sent = (name: string) =>
      client.next<PublishDiagnosticsParams>(
        PublishDiagnosticsNotification.method,
        ({ uri }) => uri === workspace.toUri(name),
      );
    const result = await client.request<protocol.ScanResult>(protocol.SCAN, {
      workDoneToken: 'scan',
    });
    assert.deepEqual(
      { ...result, findings: result.findings > 1 },
      { files: 3, withPersona: 2, findings: true, cancelled: false },
    );
    assert.equal((await sent('src/a.ts')).diagnostics.length, 1);
    const kinds = client
      .pending<{ token: string; value: { kind: string } }>('$/progress')
      .map(({ value }) => value.kind);
    assert.deepEqual([kinds[0], kinds.at(-1)], ['begin', 'end']);
    assert.ok(kinds.includes('report'));

    await client.open(workspace.toUri('src/a.ts'), WITHOUT_KEY);
    assert.deepEqual((await sent('src/a.ts')).diagnostics, []);
    await client.close(workspace.toUri('src/a.ts'));
    assert.equal((await sent('src/a.ts')).diagnostics.length, 1);

    workspace.write('src/a.ts', WITH_KEY);
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: workspace.toUri('src/a.ts'), type: 2 }],
    });
    assert.deepEqual((await sent('src/a.ts')).diagnostics, []);
    const { scanned, endpoints } = await client.request<protocol.CallsResult>(protocol.CALLS, {});
    assert.equal(scanned, true);
    assert.equal(endpoints.flatMap(({ sites }) => sites).length, 3);
    await client.stop();
  });

  it('ends when it is cancelled', async () => {
    for (let index = 0; index < 300; index++) workspace.write(`src/many/${index}.ts`, WITHOUT_KEY);
    const client = await startClient({ folders: [workspace.root] });
    const source = new CancellationTokenSource();
    const scanning = client.connection.sendRequest<protocol.ScanResult>(
      protocol.SCAN,
      { workDoneToken: 'scan' },
      source.token,
    );
    await client.next('$/progress');
    source.cancel();
    const { cancelled, files } = await scanning;
    assert.equal(cancelled, true);
    assert.ok(files < 300, `${files} files`);
    await client.stop();
  });
});
