/**
 * The commands, one function each. All of them start a session when there is none: who runs a command has asked for it.
 * What few people run is loaded when they do. Not here: what the answers look like.
 */
import {
  MODEL,
  OPEN_PLAYGROUND_COMMAND,
  SHOW_MODEL_COMMAND,
  type ModelParams,
  type ModelResult,
  type Position,
  type ScanResult,
} from 'persona-language-server/protocol';
import * as vscode from 'vscode';
import type { Session } from './session.js';
import { showText, TextDocuments } from './text-documents.js';

type StartSession = () => Promise<Session>;

export function registerCommands(
  context: vscode.ExtensionContext,
  start: StartSession,
): vscode.Disposable {
  const texts = new TextDocuments();
  const commands: Readonly<Record<string, (...args: never[]) => unknown>> = {
    'persona.scanWorkspace': () => scanWorkspace(start),
    'persona.restartServer': async () => (await start()).restart(),
    'persona.showOutput': async () => (await start()).output.show(),
    [SHOW_MODEL_COMMAND]: (uri?: string) => showModel(start, texts, uri),
    'persona.explainError': async (body?: string) => {
      const { explainError } = await import('./explain-error.js');
      return explainError(await start(), texts, body);
    },
    'persona.openReference': async (query?: string) => {
      const { ReferencePage } = await import('./reference-page.js');
      return ReferencePage.open(context, query);
    },
    [OPEN_PLAYGROUND_COMMAND]: async (uri?: string, position?: Position) => {
      const { PlaygroundPanel } = await import('./playground-panel.js');
      const panel = PlaygroundPanel.show(context, texts);
      if (uri === undefined || position === undefined) return;
      await panel.openCall(await start(), { textDocument: { uri }, position });
    },
    'persona.openDemo': () => openDemo(context, start),
    'persona.refreshCalls': async () => (await start()).calls.refresh(),
  };
  const registered = Object.entries(commands).map(([name, run]) =>
    vscode.commands.registerCommand(name, async (...args: never[]) => {
      try {
        return await run(...args);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        void vscode.window.showErrorMessage(vscode.l10n.t('Persona: {0}', reason));
        return undefined;
      }
    }),
  );
  const restored = vscode.window.registerWebviewPanelSerializer('persona.playground', {
    async deserializeWebviewPanel(panel) {
      const { PlaygroundPanel } = await import('./playground-panel.js');
      PlaygroundPanel.restore(context, texts, panel);
    },
  });
  return vscode.Disposable.from(texts, restored, ...registered);
}

async function scanWorkspace(start: StartSession): Promise<ScanResult | undefined> {
  if (vscode.workspace.workspaceFolders === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder to scan it.'));
    return undefined;
  }
  const session = await start();
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Looking for Persona calls'),
    cancellable: true,
  };
  const result = await vscode.window.withProgress(options, (progress, cancellation) =>
    session.scan(progress, cancellation),
  );
  // Whoever scans wants to see what was found; a caller of the command gets it, too.
  session.calls.say(toScanText(result));
  await vscode.commands.executeCommand('persona.calls.focus');
  return result;
}

function toScanText({ files, withPersona, findings, cancelled }: ScanResult): string {
  const text = vscode.l10n.t(
    '{0} findings. {1} of {2} files use Persona.',
    findings,
    withPersona,
    files,
  );
  return cancelled ? vscode.l10n.t('{0} The scan was cancelled.', text) : text;
}

async function showModel(start: StartSession, texts: TextDocuments, uri?: string): Promise<void> {
  const target =
    uri === undefined ? vscode.window.activeTextEditor?.document.uri : vscode.Uri.parse(uri);
  if (target === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open the file whose calls you want to see.'),
    );
    return;
  }
  const { client } = await start();
  const params: ModelParams = { textDocument: { uri: target.toString() } };
  const { text } = await client.sendRequest<ModelResult>(MODEL, params);
  await showText(texts, { name: `${baseName(target)}.model.yml`, text });
}

/** A copy, so that the file in the extension stays as it is. */
async function openDemo(context: vscode.ExtensionContext, start: StartSession): Promise<void> {
  const source = vscode.Uri.joinPath(context.extensionUri, 'client/media/demo.ts');
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(source));
  const document = await vscode.workspace.openTextDocument({ language: 'typescript', content });
  await vscode.window.showTextDocument(document, { preview: false });
  await start();
}

function baseName({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
