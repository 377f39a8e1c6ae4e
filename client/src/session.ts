/**
 * What runs while Persona plays a part in the window: the language server, and what shows its answers. Loaded and started
 * once, by `extension.ts`. Not here: what the commands do (`commands.ts`), when it starts (`presence.ts`).
 */
import {
  CALLS_CHANGED,
  ESLINT_EXTENSION,
  SCAN,
  STATUS,
  TRUSTED,
  type EslintExtensionParams,
  type FileStatus,
  type ScanParams,
  type ScanResult,
} from 'persona-language-server/protocol';
import * as vscode from 'vscode';
import { WorkDoneProgress } from 'vscode-languageclient/node';
import { CallsView } from './calls-view.js';
import { createConnection, isEslintActive, type Connection } from './language-client.js';
import { StatusItem } from './status-item.js';

export class Session {
  readonly calls: CallsView;
  readonly status: StatusItem;
  readonly #connection: Connection;
  readonly #subscriptions: { dispose(): void }[] = [];
  #eslint = isEslintActive();
  #scans = 0;

  constructor(connection: Connection) {
    const { client } = connection;
    this.#connection = connection;
    this.calls = new CallsView(client);
    this.status = new StatusItem();
    this.#subscriptions.push(
      this.calls,
      this.status,
      client.onNotification(STATUS, (status: FileStatus) => this.status.update(status)),
      client.onNotification(CALLS_CHANGED, () => this.calls.refresh()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => void client.sendNotification(TRUSTED)),
      // Nobody says when an extension becomes active; by the next look at another editor it is known.
      vscode.extensions.onDidChange(() => this.#tellEslint()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#tellEslint()),
    );
  }

  get client(): Connection['client'] {
    return this.#connection.client;
  }

  get output(): Connection['output'] {
    return this.#connection.output;
  }

  async start(): Promise<void> {
    await this.client.start();
    this.#tellEslint();
    this.calls.refresh();
    // Shows the view and the commands that need a session.
    await vscode.commands.executeCommand('setContext', 'persona.active', true);
  }

  /** Lints the whole workspace; what is found stays listed after it ends. */
  async scan(
    progress: vscode.Progress<{ message?: string; increment?: number }>,
    cancellation: vscode.CancellationToken,
  ): Promise<ScanResult> {
    const workDoneToken = `scan-${++this.#scans}`;
    let reached = 0;
    const listener = this.client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
      if (value.kind === 'end') return;
      const increment = (value.percentage ?? reached) - reached;
      reached += increment;
      progress.report({
        increment,
        ...(value.message !== undefined && { message: value.message }),
      });
    });
    try {
      const params: ScanParams = { workDoneToken };
      return await this.client.sendRequest<ScanResult>(SCAN, params, cancellation);
    } finally {
      listener.dispose();
    }
  }

  async restart(): Promise<void> {
    this.status.clear();
    await this.client.restart();
    this.calls.refresh();
  }

  async stop(): Promise<void> {
    for (const each of this.#subscriptions.splice(0)) each.dispose();
    await this.client.dispose();
    this.#connection.dispose();
  }

  #tellEslint(): void {
    const active = isEslintActive();
    if (active === this.#eslint || !this.client.isRunning()) return;
    this.#eslint = active;
    const params: EslintExtensionParams = { active };
    void this.client.sendNotification(ESLINT_EXTENSION, params);
  }
}

/** @throws when the server does not start; the reason stands in the output channel, too */
export async function createSession(context: vscode.ExtensionContext): Promise<Session> {
  const session = new Session(createConnection(context));
  await session.start();
  return session;
}
