/**
 * Waits until Persona plays a part in the window: in a document that is open, in what it imports, or in what the workspace
 * says about itself. Until then nothing but this file and `extension.ts` is loaded.
 * Not here: what starts then (`session.ts`).
 */
import * as vscode from 'vscode';
import { LANGUAGES, listRelativeImports, mentionsPersona, toCandidates } from './evidence.js';

/** Larger texts are bundles and data. */
const LONGEST_TEXT = 500_000;
const MOST_IMPORTS = 20;
/** What a workspace says about itself, at its root. */
const SELF_DESCRIPTIONS =
  '{package.json,.env,.env.*,eslint.config.*,.oxlintrc.json,docker-compose.y*ml,README.md}';
/** Files that are named after Persona. */
const NAMED_FILES = '**/*{persona,Persona}*.{js,jsx,mjs,cjs,ts,tsx,mts,cts,vue,svelte}';
const OUTSIDE = '**/{node_modules,dist,build,out,coverage,.git}/**';

/**
 * Calls `onFound` once, as soon as there is evidence, or `persona.enable` is `on`.
 * @returns what stops waiting
 */
export function waitForPersona(onFound: () => void): { dispose(): void } {
  const subscriptions: vscode.Disposable[] = [];
  const source = new vscode.CancellationTokenSource();
  const stop = (): void => {
    source.cancel();
    for (const each of subscriptions.splice(0)) each.dispose();
  };
  const found = (): void => {
    if (source.token.isCancellationRequested) return;
    stop();
    onFound();
  };
  const look = (question: Promise<boolean>): void => {
    // A file that vanishes while it is read is no evidence, and nothing to speak of.
    question.then((yes) => (yes ? found() : undefined)).catch(() => undefined);
  };
  const lookAtDocument = (document: vscode.TextDocument): void => look(isEvident(document));
  const lookAtWorkspace = (): void => {
    for (const folder of vscode.workspace.workspaceFolders ?? []) look(isPersonaFolder(folder));
  };
  subscriptions.push(
    vscode.workspace.onDidOpenTextDocument(lookAtDocument),
    // A file in which the first call is being written.
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (!isLinted(document)) return;
      if (contentChanges.some(({ text }) => text.length > 3 && mentionsPersona(text))) found();
    }),
    vscode.workspace.onDidSaveTextDocument(lookAtDocument),
    vscode.workspace.onDidChangeWorkspaceFolders(lookAtWorkspace),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('persona.enable')) return;
      lookAtWorkspace();
      for (const document of vscode.workspace.textDocuments) lookAtDocument(document);
    }),
  );
  lookAtWorkspace();
  for (const document of vscode.workspace.textDocuments) lookAtDocument(document);
  return { dispose: stop };
}

function getMode(scope: vscode.ConfigurationScope): string {
  return vscode.workspace.getConfiguration('persona', scope).get('enable', 'auto');
}

function isLinted({ languageId, uri }: vscode.TextDocument): boolean {
  return LANGUAGES.includes(languageId) && (uri.scheme === 'file' || uri.scheme === 'untitled');
}

async function isEvident(document: vscode.TextDocument): Promise<boolean> {
  if (!isLinted(document)) return false;
  const mode = getMode(document);
  if (mode !== 'auto') return mode === 'on';
  const text = document.getText();
  if (text.length > LONGEST_TEXT) return false;
  if (mentionsPersona(text)) return true;
  if (document.isUntitled) return false;
  const imports = listRelativeImports(text).slice(0, MOST_IMPORTS);
  const found = await Promise.all(imports.map((each) => isImportEvident(document.uri, each)));
  return found.includes(true);
}

/** One step only: what is further away shows when its own file is opened. */
async function isImportEvident(from: vscode.Uri, specifier: string): Promise<boolean> {
  for (const candidate of toCandidates(specifier)) {
    const text = await readText(vscode.Uri.joinPath(from, '..', candidate));
    if (text !== undefined) return mentionsPersona(text);
  }
  return false;
}

async function isPersonaFolder(folder: vscode.WorkspaceFolder): Promise<boolean> {
  const mode = getMode(folder);
  if (mode !== 'auto') return mode === 'on';
  const find = (pattern: string, most: number): Thenable<vscode.Uri[]> =>
    vscode.workspace.findFiles(new vscode.RelativePattern(folder, pattern), OUTSIDE, most);
  const named = await find(NAMED_FILES, 10);
  if (named.some(({ path }) => mentionsPersona(path.slice(folder.uri.path.length)))) return true;
  for (const file of await find(SELF_DESCRIPTIONS, 20)) {
    const text = await readText(file);
    if (text !== undefined && mentionsPersona(text)) return true;
  }
  return false;
}

/** Undefined for a file that is not there, or too large to be a source. */
async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const { size, type } = await vscode.workspace.fs.stat(uri);
    if (size > LONGEST_TEXT || (type & vscode.FileType.File) === 0) return undefined;
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
