/**
 * Read-only documents with what a command found out: the printed model, an explained error. Nothing of it is written to
 * disk. Not here: what stands in them.
 */
import * as vscode from 'vscode';

const SCHEME = 'persona';

export interface TextPage {
  /** Shown as the title; its ending decides the language. */
  readonly name: string;
  readonly text: string;
}

export class TextDocuments implements vscode.TextDocumentContentProvider {
  readonly #texts = new Map<string, string>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: readonly { dispose(): void }[];
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#subscriptions = [
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (uri.scheme === SCHEME) this.#texts.delete(uri.path);
      }),
    ];
  }

  provideTextDocumentContent({ path }: vscode.Uri): string {
    return this.#texts.get(path) ?? '';
  }

  /** A page of the same name is replaced. */
  put({ name, text }: TextPage): vscode.Uri {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${name}` });
    this.#texts.set(uri.path, text);
    this.#changed.fire(uri);
    return uri;
  }

  dispose(): void {
    for (const each of this.#subscriptions) each.dispose();
  }
}

export async function showText(texts: TextDocuments, page: TextPage): Promise<void> {
  const document = await vscode.workspace.openTextDocument(texts.put(page));
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
}

/** As VS Code renders Markdown; as plain text where its Markdown extension is disabled. */
export async function showMarkdown(texts: TextDocuments, page: TextPage): Promise<void> {
  const uri = texts.put(page);
  await vscode.workspace.openTextDocument(uri);
  const command = 'markdown.showPreviewToSide';
  const known = await vscode.commands.getCommands(true);
  if (known.includes(command)) await vscode.commands.executeCommand(command, uri);
  else await showText(texts, page);
}
