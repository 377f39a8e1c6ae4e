/**
 * The tree "Persona calls": endpoint → places that call it → what is wrong there. Reads `persona/calls` and nothing else.
 * Not here: which calls there are (the server), scanning the workspace (`commands.ts`).
 */
import {
  CALLS,
  type CallFinding,
  type CallSite,
  type CallsResult,
  type EndpointCalls,
} from 'persona-language-server/protocol';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

export type CallsNode =
  | { readonly kind: 'endpoint'; readonly endpoint: EndpointCalls }
  | { readonly kind: 'site'; readonly site: CallSite; readonly parent: CallsNode }
  | {
      readonly kind: 'finding';
      readonly finding: CallFinding;
      readonly uri: string;
      readonly parent: CallsNode;
    };

const NOTHING: CallsResult = { endpoints: [], scanned: false };

export class CallsView implements vscode.TreeDataProvider<CallsNode> {
  readonly #client: LanguageClient;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #view: vscode.TreeView<CallsNode>;
  #said = '';
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(client: LanguageClient) {
    this.#client = client;
    this.#view = vscode.window.createTreeView('persona.calls', {
      treeDataProvider: this,
      showCollapseAll: true,
    });
  }

  /** A line above the tree, until there is something else to say; shows what is known now. */
  say(text: string): void {
    this.#said = text;
    this.refresh();
  }

  refresh(): void {
    this.#changed.fire();
  }

  dispose(): void {
    this.#view.dispose();
    this.#changed.dispose();
  }

  getParent(node: CallsNode): CallsNode | undefined {
    return node.kind === 'endpoint' ? undefined : node.parent;
  }

  async getChildren(node?: CallsNode): Promise<CallsNode[]> {
    if (node === undefined) return this.#getEndpoints();
    switch (node.kind) {
      case 'endpoint':
        return node.endpoint.sites.map((site) => ({ kind: 'site', site, parent: node }));
      case 'site':
        return node.site.findings.map((finding) => ({
          kind: 'finding',
          finding,
          uri: node.site.uri,
          parent: node,
        }));
      case 'finding':
        return [];
    }
  }

  getTreeItem(node: CallsNode): vscode.TreeItem {
    switch (node.kind) {
      case 'endpoint':
        return toEndpointItem(node.endpoint);
      case 'site':
        return toSiteItem(node.site);
      case 'finding':
        return toFindingItem(node.finding, node.uri);
    }
  }

  async #getEndpoints(): Promise<CallsNode[]> {
    if (!this.#client.isRunning()) return [];
    const { endpoints, scanned } = await this.#askForCalls();
    this.#view.message = scanned
      ? this.#said
      : vscode.l10n.t('Calls of open files. Scan the workspace for all of them.');
    // An empty tree says for itself what to do.
    if (endpoints.length === 0 && !scanned) this.#view.message = '';
    const findings = endpoints.flatMap(({ sites }) => sites.flatMap((site) => site.findings));
    this.#view.badge =
      findings.length === 0
        ? undefined
        : { value: findings.length, tooltip: toFindingCount(findings.length) };
    return endpoints.map((endpoint) => ({ kind: 'endpoint', endpoint }));
  }

  async #askForCalls(): Promise<CallsResult> {
    try {
      return await this.#client.sendRequest<CallsResult>(CALLS);
    } catch (error) {
      this.#client.error('The calls could not be listed', error, false);
      return NOTHING;
    }
  }
}

function toEndpointItem({ label, sites }: EndpointCalls): vscode.TreeItem {
  const findings = sites.reduce((sum, site) => sum + site.findings.length, 0);
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  const calls =
    sites.length === 1 ? vscode.l10n.t('1 call') : vscode.l10n.t('{0} calls', sites.length);
  item.description = findings === 0 ? calls : `${calls} · ${toFindingCount(findings)}`;
  item.iconPath = new vscode.ThemeIcon('symbol-method');
  item.contextValue = 'endpoint';
  return item;
}

function toSiteItem(site: CallSite): vscode.TreeItem {
  const { findings, uri, range, keyText, retryText } = site;
  const file = vscode.Uri.parse(uri);
  const place = `${vscode.workspace.asRelativePath(file)}:${range.start.line + 1}`;
  const item = new vscode.TreeItem(
    place,
    findings.length === 0
      ? vscode.TreeItemCollapsibleState.None
      : vscode.TreeItemCollapsibleState.Collapsed,
  );
  item.description = `${keyText} · ${retryText}`;
  item.iconPath = toSiteIcon(findings);
  item.tooltip = [place, keyText, retryText, ...findings.map(({ message }) => message)].join('\n');
  item.command = toOpenCommand(file, range);
  item.contextValue = 'site';
  return item;
}

function toFindingItem(
  { rule, message, severity, range }: CallFinding,
  uri: string,
): vscode.TreeItem {
  const item = new vscode.TreeItem(rule.replace(/^persona\//, ''));
  item.description = message;
  item.tooltip = message;
  item.iconPath = toSeverityIcon(severity);
  item.command = toOpenCommand(vscode.Uri.parse(uri), range);
  item.contextValue = 'finding';
  return item;
}

function toSiteIcon(findings: readonly CallFinding[]): vscode.ThemeIcon {
  if (findings.some(({ severity }) => severity === 'error')) return toSeverityIcon('error');
  if (findings.length > 0) return toSeverityIcon('warning');
  return new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed'));
}

function toSeverityIcon(severity: CallFinding['severity']): vscode.ThemeIcon {
  return severity === 'error'
    ? new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'))
    : new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
}

function toOpenCommand(uri: vscode.Uri, { start, end }: CallSite['range']): vscode.Command {
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  return {
    command: 'vscode.open',
    title: vscode.l10n.t('Open'),
    arguments: [uri, { selection: selection.with({ end: selection.start }) }],
  };
}

function toFindingCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 finding') : vscode.l10n.t('{0} findings', count);
}
