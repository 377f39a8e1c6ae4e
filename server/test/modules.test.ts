/** Open buffers count before the disk, for the documents that import them. */
import assert from 'node:assert/strict';
import {
  DiagnosticRefreshRequest,
  DidChangeWatchedFilesNotification,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol';
import { startClient } from './test-client.js';
import { createWorkspace, type Workspace } from './workspace.js';

const WRAPPER = `
export async function post(path: string, body: unknown, key?: string) {
  const headers: Record<string, string> = { 'Content-Type': 'application/json' };
  if (key !== undefined) headers['Idempotency-Key'] = key;
  const response = await fetch(\`https://api.withpersona.com/api/v1\${path}\`, {
    method: 'POST', headers, body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}
`;
const WRAPPER_WITH_KEY = WRAPPER.replace('if (key !== undefined) headers', 'headers').replace(
  '= key;',
  '= key ?? crypto.randomUUID();',
);
const CALLER = `import { post } from './http.js';\nexport const start = () => post('/inquiries', {});\n`;
const OTHER = `export const url = 'https://api.withpersona.com/api/v1';\n`;

describe('documents that import each other', () => {
  let workspace: Workspace;
  beforeEach(() => {
    workspace = createWorkspace({
      'src/http.ts': WRAPPER,
      'src/caller.ts': CALLER,
      'src/other.ts': OTHER,
    });
  });
  afterEach(() => workspace.remove());

  it('follow the buffer of a wrapper, its undoing and its closing; the client is told', async () => {
    const client = await startClient({ folders: [workspace.root] });
    const [http, caller] = [workspace.toUri('src/http.ts'), workspace.toUri('src/caller.ts')];
    await client.open(http, WRAPPER);
    await client.open(caller, CALLER);
    const toCodes = async () => (await client.diagnostics(caller)).map(({ code }) => code);
    assert.deepEqual(await toCodes(), ['persona/require-idempotency-key']);
    assert.deepEqual(client.pending(DiagnosticRefreshRequest.method), []);
    await client.change(http, WRAPPER_WITH_KEY);
    await client.next(DiagnosticRefreshRequest.method);
    assert.deepEqual(await toCodes(), []);
    await client.change(http, WRAPPER);
    await client.next(DiagnosticRefreshRequest.method);
    assert.deepEqual(await toCodes(), ['persona/require-idempotency-key']);
    await client.change(http, WRAPPER_WITH_KEY);
    await client.close(http);
    await client.next(DiagnosticRefreshRequest.method);
    assert.deepEqual(await toCodes(), ['persona/require-idempotency-key']);
    await client.stop();
  });

  it('are sent anew alone, where the client does not ask: others stay as they are', async () => {
    const client = await startClient({ capabilities: {}, folders: [workspace.root] });
    const names = ['src/http.ts', 'src/caller.ts', 'src/other.ts'];
    const [http, caller] = names.map((name) => workspace.toUri(name)) as [string, string, string];
    const sent = (uri: string) =>
      client.next<PublishDiagnosticsParams>(
        PublishDiagnosticsNotification.method,
        (params) => params.uri === uri,
      );
    for (const [index, text] of [WRAPPER, CALLER, OTHER].entries()) {
      await client.open(workspace.toUri(names[index]!), text);
      await sent(workspace.toUri(names[index]!));
    }
    await client.change(http, WRAPPER_WITH_KEY);
    assert.deepEqual((await sent(caller)).diagnostics, []);
    await sent(http);
    assert.deepEqual(client.pending(PublishDiagnosticsNotification.method), []);
    await client.stop();
  });

  it('follow the disk when the client says that it changed', async () => {
    const client = await startClient({ folders: [workspace.root] });
    const caller = workspace.toUri('src/caller.ts');
    await client.open(caller, CALLER);
    assert.equal((await client.diagnostics(caller)).length, 1);
    workspace.write('src/http.ts', WRAPPER_WITH_KEY);
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: workspace.toUri('src/http.ts'), type: 2 }],
    });
    await client.next(DiagnosticRefreshRequest.method);
    assert.deepEqual(await client.diagnostics(caller), []);
    await client.stop();
  });
});
