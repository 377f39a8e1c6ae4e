/**
 * The language status item: what was looked at, by how many rules, how long it took, and why nothing is shown where
 * nothing is. Fed by the server's `persona/status`. Not here: any wording about findings.
 */
import type { FileState, FileStatus } from 'persona-language-server/protocol';
import * as vscode from 'vscode';
import { SELECTOR } from './language-client.js';

export class StatusItem {
  readonly #item = vscode.languages.createLanguageStatusItem('persona.status', SELECTOR);
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #known = new Map<string, FileStatus>();
  readonly #subscriptions: readonly { dispose(): void }[];

  /** Something else is shown now. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#item.name = 'Persona';
    this.#item.command = {
      command: 'persona.showOutput',
      title: vscode.l10n.t('Show output'),
    };
    this.#subscriptions = [
      this.#item,
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor(() => this.#show()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.#known.delete(uri.toString());
      }),
    ];
    this.#show();
  }

  /** What is shown now; for tests. */
  get shown(): { readonly text: string; readonly detail: string } {
    return { text: this.#item.text, detail: this.#item.detail ?? '' };
  }

  update(status: FileStatus): void {
    // Clients and servers may spell one URI in two ways (`c%3A`).
    this.#known.set(vscode.Uri.parse(status.uri).toString(), status);
    this.#show();
  }

  clear(): void {
    this.#known.clear();
    this.#show();
  }

  dispose(): void {
    for (const each of this.#subscriptions) each.dispose();
  }

  #show(): void {
    this.#fill();
    this.#changed.fire();
  }

  #fill(): void {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const status = uri === undefined ? undefined : this.#known.get(uri);
    if (status === undefined) {
      this.#item.text = 'Persona';
      this.#item.detail = vscode.l10n.t('This file was not looked at yet.');
      this.#item.severity = vscode.LanguageStatusSeverity.Information;
      return;
    }
    this.#item.text = toText(status);
    this.#item.detail = toDetail(status);
    this.#item.severity = toSeverity(status.state);
  }
}

function toText({ state, findings }: FileStatus): string {
  switch (state) {
    case 'active':
      return findings === 1
        ? vscode.l10n.t('Persona: 1 finding')
        : vscode.l10n.t('Persona: {0} findings', findings);
    case 'idle':
      return vscode.l10n.t('Persona: idle');
    case 'standing-back':
      return vscode.l10n.t('Persona: shown by ESLint');
    case 'off':
      return vscode.l10n.t('Persona: off');
    case 'ignored':
      return vscode.l10n.t('Persona: ignored');
    case 'syntax-error':
      return vscode.l10n.t('Persona: syntax error');
    case 'unsupported':
      return vscode.l10n.t('Persona: not supported');
    case 'error':
      return vscode.l10n.t('Persona: configuration error');
  }
}

/** Only what was measured: a file that was not linted has no time. */
function toDetail(status: FileStatus): string {
  const { detail, rulesOn, calls, lintMs, configuration, serverVersion } = status;
  const from = {
    eslint: vscode.l10n.t('configured by ESLint'),
    client: vscode.l10n.t('configured by VS Code'),
    default: vscode.l10n.t('default configuration'),
  }[configuration];
  return [
    detail,
    vscode.l10n.t('{0} rules on, {1} calls recognised', rulesOn, calls),
    from,
    ...(lintMs === undefined ? [] : [vscode.l10n.t('last look {0} ms', Math.round(lintMs))]),
    `v${serverVersion}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function toSeverity(state: FileState): vscode.LanguageStatusSeverity {
  switch (state) {
    case 'error':
      return vscode.LanguageStatusSeverity.Error;
    case 'syntax-error':
      return vscode.LanguageStatusSeverity.Warning;
    case 'active':
    case 'idle':
    case 'standing-back':
    case 'off':
    case 'ignored':
    case 'unsupported':
      return vscode.LanguageStatusSeverity.Information;
  }
}
