/**
 * The request playground in VS Code: one panel in a window, its page, and the way from a call in a program to it.
 * Not here: what the playground does (`playground/controller.ts`), how it looks (`playground/webview/`).
 */
import { randomBytes } from 'node:crypto';
import {
  PLAYGROUND_REQUEST,
  type PlaygroundRequest,
  type PlaygroundRequestParams,
} from 'persona-language-server/protocol';
import * as vscode from 'vscode';
import { createPorts, STATE_KEY } from './playground-ports.js';
import { Playground } from './playground/controller.js';
import type { Session } from './session.js';
import type { TextDocuments } from './text-documents.js';

const VIEW_TYPE = 'persona.playground';

let open: PlaygroundPanel | undefined;

export class PlaygroundPanel {
  readonly #panel: vscode.WebviewPanel;
  readonly #playground: Playground;
  readonly #subscriptions: { dispose(): unknown }[] = [];

  private constructor(
    context: vscode.ExtensionContext,
    texts: TextDocuments,
    panel: vscode.WebviewPanel,
  ) {
    this.#panel = panel;
    const ports = createPorts(
      context,
      texts,
      (message) => void panel.webview.postMessage(message),
      () => panel.reveal(),
    );
    this.#playground = new Playground(ports, context.workspaceState.get(STATE_KEY));
    const refresh = (): void => void this.#playground.refreshEnvironments();
    this.#subscriptions.push(
      panel.webview.onDidReceiveMessage((message: unknown) => void this.#receive(message)),
      vscode.workspace.onDidGrantWorkspaceTrust(refresh),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('persona.playground')) refresh();
      }),
      context.secrets.onDidChange(refresh),
      { dispose: () => ports.dispose() },
    );
    panel.onDidDispose(() => {
      if (open === this) open = undefined;
      this.#playground.dispose();
      for (const each of this.#subscriptions.splice(0)) each.dispose();
    });
    panel.webview.options = getOptions(context);
    panel.webview.html = toPage(context, panel.webview);
  }

  /** One panel for the window. */
  static show(context: vscode.ExtensionContext, texts: TextDocuments): PlaygroundPanel {
    open ??= new PlaygroundPanel(
      context,
      texts,
      vscode.window.createWebviewPanel(
        VIEW_TYPE,
        vscode.l10n.t('Persona playground'),
        vscode.ViewColumn.Active,
        getOptions(context),
      ),
    );
    open.#panel.reveal();
    return open;
  }

  /** Takes up the panel that stood there when the window was closed, unless another was opened before it was looked at. */
  static restore(
    context: vscode.ExtensionContext,
    texts: TextDocuments,
    panel: vscode.WebviewPanel,
  ): void {
    if (open !== undefined) {
      panel.dispose();
      open.#panel.reveal();
      return;
    }
    open = new PlaygroundPanel(context, texts, panel);
  }

  /** Fills in the call at a place in a program. */
  async openCall(session: Session, params: PlaygroundRequestParams): Promise<void> {
    const request = await session.client.sendRequest<PlaygroundRequest | null>(
      PLAYGROUND_REQUEST,
      params,
    );
    if (request === null) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('No call to Persona is known at this place.'),
      );
      return;
    }
    this.#playground.open(request);
  }

  async #receive(message: unknown): Promise<void> {
    try {
      await this.#playground.receive(message);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(vscode.l10n.t('Persona: {0}', reason));
    }
  }
}

function getOptions(context: vscode.ExtensionContext): vscode.WebviewOptions {
  return {
    enableScripts: true,
    localResourceRoots: [vscode.Uri.joinPath(context.extensionUri, 'dist')],
  };
}

/** Loads one script, and nothing from anywhere else. */
function toPage(context: vscode.ExtensionContext, webview: vscode.Webview): string {
  const nonce = randomBytes(18).toString('base64');
  const script = webview.asWebviewUri(
    vscode.Uri.joinPath(context.extensionUri, 'dist/playground.js'),
  );
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Persona playground</title>
<style nonce="${nonce}">body { padding: 0; margin: 0; background: var(--vscode-editor-background); }
/* The field that has focus is not below the buttons that stick to the bottom. */
@media (min-height: 700px) and (min-width: 840px) { html { scroll-padding-bottom: 230px; } }</style>
</head>
<body>
<playground-panel></playground-panel>
<script nonce="${nonce}" src="${script.toString()}"></script>
</body>
</html>`;
}
