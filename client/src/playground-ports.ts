/**
 * The world as the playground's controller meets it in VS Code: network, secrets, questions, files, the clipboard. Decides
 * nothing. Not here: the panel itself (`playground-panel.ts`).
 */
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import {
  findKeyProblem,
  isAllowedUrl,
  listEnvironments,
  type Environment,
} from './playground/environments.js';
import { exchange } from './playground/exchange.js';
import type { NamedText, PlaygroundPorts, Question } from './playground/ports.js';
import type { HostMessage } from './playground/protocol.js';
import type { Saved } from './playground/saved.js';
import { SimulatorProcess } from './playground/simulator/process.js';
import type { TextDocuments } from './text-documents.js';

export const STATE_KEY = 'persona.playground';

export function createPorts(
  context: vscode.ExtensionContext,
  texts: TextDocuments,
  show: (message: HostMessage) => void,
  focus: () => void,
): PlaygroundPorts & { dispose(): void } {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist/simulator.mjs').fsPath;
  const simulator = new SimulatorProcess(script);
  const state = new LaterState(context.workspaceState);
  context.subscriptions.push({ dispose: () => state.flush() });
  return {
    simulator,
    show,
    exchange: (request, environment, signal) =>
      exchange(
        request,
        {
          // VS Code's own: it knows the proxy and the certificates.
          fetch: globalThis.fetch,
          now: () => performance.now(),
          isAllowed: (url) => isAllowedUrl(url, environment),
          save: (bytes, contentType) => saveBody(context, bytes, contentType),
        },
        { timeoutMs: getSetting('playground.timeout', 30) * 1000, signal },
      ),
    findApiKey: async (environment) => context.secrets.get(toSecretName(environment)),
    storeApiKey: (environment) => storeApiKey(context, environment),
    forgetApiKey: async (environment) => context.secrets.delete(toSecretName(environment)),
    listEnvironments: () =>
      listEnvironments(vscode.workspace.isTrusted, getSetting<string[]>('playground.hosts', [])),
    // A dialog does not give the keyboard back to a webview by itself.
    confirm: async (question) => await confirm(question).finally(focus),
    confirmClear: async () => await confirmClear().finally(focus),
    forgetAnswers: async () => {
      const folder = getAnswersFolder(context);
      // It is not there when nothing was saved.
      await vscode.workspace.fs.delete(folder, { recursive: true }).then(undefined, () => {});
    },
    now: () => Date.now(),
    newKey: () => randomUUID(),
    wait,
    save: (read) => state.save(read),
    copy: async (text, what) => {
      await vscode.env.clipboard.writeText(text);
      vscode.window.setStatusBarMessage(what, 3000);
    },
    openLink: async (url) => {
      await vscode.env.openExternal(vscode.Uri.parse(url, true));
    },
    compare: async (from, to) => {
      const title = `${from.name} ↔ ${to.name}`;
      await vscode.commands.executeCommand('vscode.diff', texts.put(from), texts.put(to), title);
    },
    openText: async (text) => {
      const document = await vscode.workspace.openTextDocument(texts.put(text));
      await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
    },
    openFile: async (path) => {
      // A browser or a remote window has no file manager: VS Code shows what it can, and offers the rest.
      const isHere =
        vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
      const command = isHere ? 'revealFileInOS' : 'vscode.open';
      await vscode.commands.executeCommand(command, vscode.Uri.file(path));
    },
    saveAs,
    saveCollection,
    askForImport,
    choose: async (labels) => {
      const items = labels.map((label, index) => ({ label, index }));
      return (await vscode.window.showQuickPick(items))?.index;
    },
    dispose: () => {
      simulator.stop();
      state.flush();
    },
  };
}

/** Milliseconds without a change before the state is written: a key pressed is no reason to write all of it. */
const SAVE_AFTER = 500;

class LaterState {
  readonly #store: vscode.Memento;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #read: (() => Saved) | undefined;

  constructor(store: vscode.Memento) {
    this.#store = store;
  }

  save(read: () => Saved): void {
    this.#read = read;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), SAVE_AFTER);
  }

  flush(): void {
    clearTimeout(this.#timer);
    if (this.#read !== undefined) void this.#store.update(STATE_KEY, this.#read());
    this.#read = undefined;
  }
}

function getSetting<Value>(name: string, fallback: Value): Value {
  return vscode.workspace.getConfiguration('persona').get(name, fallback);
}

function toSecretName({ id }: Environment): string {
  return `persona.playground.key.${id}`;
}

async function storeApiKey(
  context: vscode.ExtensionContext,
  environment: Environment,
): Promise<void> {
  const key = await vscode.window.showInputBox({
    title: vscode.l10n.t('API key for {0}', environment.label),
    prompt: vscode.l10n.t('Kept in the secret storage of VS Code, never shown again.'),
    password: true,
    ignoreFocusOut: true,
    validateInput: (value) => findKeyProblem(value.trim(), environment),
  });
  if (key !== undefined) await context.secrets.store(toSecretName(environment), key.trim());
}

async function confirm({ why, method, target, environment }: Question): Promise<boolean> {
  const send = vscode.l10n.t('Send');
  const detail =
    why === 'irreversible'
      ? vscode.l10n.t('What this removes cannot be brought back.')
      : vscode.l10n.t('This changes real data.');
  const question = vscode.l10n.t('Send {0} {1} to {2}?', method, target, environment);
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, send)) === send;
}

async function confirmClear(): Promise<boolean> {
  const clear = vscode.l10n.t('Clear');
  const question = vscode.l10n.t('Clear the history of the playground?');
  const detail = vscode.l10n.t('All attempts and the answers that were saved are removed.');
  return (
    (await vscode.window.showWarningMessage(question, { modal: true, detail }, clear)) === clear
  );
}

async function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Of the workspace, as the history is. */
function getAnswersFolder({ storageUri, globalStorageUri }: vscode.ExtensionContext): vscode.Uri {
  return vscode.Uri.joinPath(storageUri ?? globalStorageUri, 'answers');
}

async function saveBody(
  context: vscode.ExtensionContext,
  bytes: Uint8Array,
  contentType: string,
): Promise<string> {
  const folder = getAnswersFolder(context);
  await vscode.workspace.fs.createDirectory(folder);
  const ending = /(?:\/|\+)(\w+)/.exec(contentType)?.[1] ?? 'bin';
  const file = vscode.Uri.joinPath(folder, `${randomUUID()}.${ending}`);
  await vscode.workspace.fs.writeFile(file, bytes);
  return file.fsPath;
}

async function saveAs({ name, text }: NamedText): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const file = await vscode.window.showSaveDialog(
    folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {},
  );
  if (file === undefined) return;
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  tellSaved(file);
}

function tellSaved(file: vscode.Uri): void {
  const name = vscode.workspace.asRelativePath(file);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Saved to {0}', name), 3000);
}

/** A collection grows: the block goes to its end. */
async function saveCollection(block: string): Promise<void> {
  const known = await vscode.workspace.findFiles('**/*.http', '**/node_modules/**', 50);
  const other = vscode.l10n.t('Another file…');
  const picks = [...known.map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri }))];
  const choice = await vscode.window.showQuickPick<{ label: string; uri?: vscode.Uri }>(
    [...picks, { label: other }],
    { title: vscode.l10n.t('Add the request to') },
  );
  if (choice === undefined) return;
  if (choice.uri === undefined) return saveAs({ name: 'persona.http', text: block });
  const before = new TextDecoder().decode(await vscode.workspace.fs.readFile(choice.uri));
  const text = `${before.trimEnd()}\n\n${block}`;
  await vscode.workspace.fs.writeFile(choice.uri, new TextEncoder().encode(text));
  tellSaved(choice.uri);
}

async function askForImport(): Promise<string | undefined> {
  const clipboard = vscode.l10n.t('A curl command or .http text in the clipboard');
  const file = vscode.l10n.t('A .http file…');
  const choice = await vscode.window.showQuickPick([clipboard, file], {
    title: vscode.l10n.t('Import a request from'),
  });
  if (choice === clipboard) return vscode.env.clipboard.readText();
  if (choice !== file) return undefined;
  const [chosen] =
    (await vscode.window.showOpenDialog({ filters: { HTTP: ['http', 'rest'] } })) ?? [];
  if (chosen === undefined) return undefined;
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(chosen));
}
