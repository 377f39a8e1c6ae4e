/**
 * The packaged extension asked through VS Code's own API, in the extension host: what a window cannot show exactly.
 */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PersonaExtension } from '../../../client/src/extension.js';
import type { Session } from '../../../client/src/session.js';
import { when } from './when.js';

const ROUTE = 'src/app/api/verify/route.ts';

let session: Session;

describe('the packaged extension in VS Code', () => {
  it('starts in a workspace of Persona', async () => {
    const extension = vscode.extensions.getExtension<PersonaExtension>('persona-lint.persona-lint');
    assert.ok(extension, 'not installed');
    await open(ROUTE);
    const api = await extension.activate();
    await when('a session', () => api.session !== undefined);
    session = await api.session!;
    assert.equal(session.client.isRunning(), true);
  });

  it('reports what the command line reports', async () => {
    const document = await open(ROUTE);
    const found = await whenFindings(document);
    assert.deepEqual(
      found.map(({ range, code }) => [range.start.line + 1, toRule(code)]),
      [[34, 'persona/no-key-reuse-with-changed-params']],
    );
    assert.match(found[0]!.message, /carries the same Idempotency-Key/);
    assert.ok((found[0]!.relatedInformation?.length ?? 0) > 0, 'no steps');
    assert.ok(typeof found[0]!.code === 'object', 'no link to the page of the rule');
  });

  it('repairs a file, and the finding is gone', async () => {
    const document = await open('src/api/inquiries.ts');
    const found = await whenFindings(document);
    assert.deepEqual(
      found.map(({ range }) => range.start.line + 1),
      [17, 35],
    );
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      found[0]!.range,
      vscode.CodeActionKind.QuickFix.value,
      100,
    );
    const repair = actions.find(({ title }) => title.includes('Idempotency-Key'));
    assert.ok(repair?.edit, `no repair among ${actions.map(({ title }) => title).join(', ')}`);
    const before = document.getText();
    assert.equal(await vscode.workspace.applyEdit(repair.edit), true);
    assert.equal(document.getText().match(/'Idempotency-Key': crypto\.randomUUID\(\)/g)?.length, 1);
    await when('one finding less', () => listFindings(document).length === 1);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    await when('both findings', () => listFindings(document).length === 2);
  });

  it('explains a status on hover', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'typescript',
      content: `const response = await fetch('https://api.withpersona.com/api/v1/inquiries');
switch (response.status) {
  case 409:
    throw new Error('conflict');
}
`,
    });
    await vscode.window.showTextDocument(document);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(2, 8),
    );
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((each) => (each as vscode.MarkdownString).value)
      .join('\n');
    assert.match(text, /409/);
    assert.match(text, /idempotency key/i);
  });

  it('says in the status item what was looked at', async () => {
    await open(ROUTE);
    await when('a status', () => /\d finding/.test(session.status.shown.text), session.status);
    assert.match(session.status.shown.detail, /\d+ rules on, [1-9]\d* calls? recognised/);
  });

  it('leaves files without Persona alone', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'typescript',
      content: "await fetch('https://api.example.com/inquiries', { method: 'POST' });\n",
    });
    await vscode.window.showTextDocument(document);
    await when('idle', () => /idle/.test(session.status.shown.text), session.status);
    assert.deepEqual(listFindings(document), []);
  });

  it('scans the workspace, and lists the calls of files that were never opened', async () => {
    const result = await vscode.commands.executeCommand<{ files: number; findings: number }>(
      'persona.scanWorkspace',
    );
    assert.ok(result.files > 10 && result.findings > 5, JSON.stringify(result));
    const endpoints = await session.calls.getChildren();
    const labels = endpoints.map((node) => JSON.stringify(session.calls.getTreeItem(node).label));
    assert.ok(labels.includes('"POST /inquiries"'), labels.join(', '));
    const sites = await Promise.all(endpoints.map((node) => session.calls.getChildren(node)));
    const files = sites.flat().map((node) => JSON.stringify(session.calls.getTreeItem(node).label));
    assert.ok(
      files.some((label) => label.includes('worker/')),
      files.join(', '),
    );
  });

  it('shows the model of a file', async () => {
    await open(ROUTE);
    await vscode.commands.executeCommand('persona.showModel');
    const shown = vscode.window.activeTextEditor?.document;
    assert.equal(shown?.uri.scheme, 'persona');
    assert.match(shown.getText(), /inquiries/);
  });

  it('explains a pasted error', async () => {
    const body = JSON.stringify({ errors: [{ title: 'Idempotency error' }] });
    await vscode.commands.executeCommand('persona.explainError', body);
    const page = vscode.workspace.textDocuments.find(
      ({ uri }) => uri.scheme === 'persona' && uri.path.endsWith('.md'),
    );
    assert.match(page?.getText() ?? 'no page', /idempotency key/i);
  });

  it('leaves the cells of notebooks alone', async () => {
    const cell = new vscode.NotebookCellData(
      vscode.NotebookCellKind.Code,
      "await fetch('https://api.withpersona.com/api/v1/inquiries', { method: 'POST' });",
      'typescript',
    );
    const data = new vscode.NotebookData([cell]);
    const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', data);
    await vscode.window.showNotebookDocument(notebook);
    // The server has answered about another file by then, so it would have about this one.
    await whenFindings(await open(ROUTE));
    assert.deepEqual(listFindings(notebook.cellAt(0).document), []);
  });

  it('goes on after a restart of the server', async () => {
    const document = await open(ROUTE);
    await vscode.commands.executeCommand('persona.restartServer');
    assert.equal(session.client.isRunning(), true);
    await whenFindings(document);
  });
});

async function open(file: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no folder is open');
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, file));
  await vscode.window.showTextDocument(document);
  return document;
}

function listFindings(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ code }) => toRule(code)?.startsWith('persona/') === true);
}

function toRule(code: vscode.Diagnostic['code']): string | undefined {
  const value = typeof code === 'object' ? code.value : code;
  return value === undefined ? undefined : String(value);
}

async function whenFindings(document: vscode.TextDocument): Promise<vscode.Diagnostic[]> {
  await when('a finding', () => listFindings(document).length > 0);
  return listFindings(document);
}
