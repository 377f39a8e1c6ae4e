/**
 * The error-code reference as one searchable page: what each status, decision about keys, header and version means. A
 * webview that runs nothing but its own search. Not here: the texts (`api/`), the search (`media/reference.js`).
 */
import {
  API_VERSIONS,
  IDEMPOTENCY_DECISIONS,
  LIMITS,
  type Limit,
  listReference,
  renderDecision,
  renderVersion,
  type ReferenceEntry,
} from '@persona-lint/api';
import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';

interface Section {
  readonly title: string;
  readonly entries: readonly Entry[];
}

type Entry = Pick<ReferenceEntry, 'label' | 'words' | 'markdown'>;

let open: ReferencePage | undefined;

export class ReferencePage {
  readonly #panel: vscode.WebviewPanel;

  private constructor(context: vscode.ExtensionContext) {
    const media = vscode.Uri.joinPath(context.extensionUri, 'client/media');
    this.#panel = vscode.window.createWebviewPanel(
      'persona.reference',
      vscode.l10n.t('Persona error reference'),
      vscode.ViewColumn.Active,
      { enableScripts: true, enableFindWidget: true, localResourceRoots: [media] },
    );
    this.#panel.onDidDispose(() => {
      open = undefined;
    });
  }

  /** One page for the window. @param query what the search begins with */
  static async open(context: vscode.ExtensionContext, query = ''): Promise<void> {
    open ??= new ReferencePage(context);
    const { webview } = open.#panel;
    const media = vscode.Uri.joinPath(context.extensionUri, 'client/media');
    const toSource = (file: string): string =>
      webview.asWebviewUri(vscode.Uri.joinPath(media, file)).toString();
    webview.html = toPage({
      body: await toBody(),
      query,
      script: toSource('reference.js'),
      style: toSource('reference.css'),
      source: webview.cspSource,
    });
    open.#panel.reveal();
  }
}

function listSections(): Section[] {
  const entries = listReference();
  const pick = (...kinds: readonly ReferenceEntry['kind'][]): Entry[] =>
    entries.filter(({ kind }) => kinds.includes(kind));
  return [
    { title: vscode.l10n.t('Statuses'), entries: pick('status', 'outcome') },
    { title: vscode.l10n.t('Titles of errors'), entries: pick('title') },
    {
      title: vscode.l10n.t('What a key does'),
      entries: IDEMPOTENCY_DECISIONS.map((decision) =>
        toEntry(decision.outcome, renderDecision(decision)),
      ),
    },
    { title: vscode.l10n.t('Headers'), entries: pick('header') },
    { title: vscode.l10n.t('Limits'), entries: LIMITS.map(toLimitEntry) },
    {
      title: vscode.l10n.t('Versions'),
      entries: API_VERSIONS.map(({ date }) => toEntry(date, renderVersion(date) ?? '')),
    },
  ];
}

function toEntry(label: string, markdown: string): Entry {
  return { label, words: '', markdown };
}

function toLimitEntry({ name, value, unit, note }: Limit): Entry {
  const text = value === undefined ? vscode.l10n.t('No number is documented.') : `${value} ${unit}`;
  return toEntry(name, [`### ${name}`, text, note ?? ''].join('\n\n'));
}

async function toBody(): Promise<string> {
  const sections = await Promise.all(
    listSections().map(async ({ title, entries }) => {
      const articles = await Promise.all(entries.map(toArticle));
      return `<section><h2>${escapeHtml(title)}</h2>${articles.join('')}</section>`;
    }),
  );
  return sections.join('');
}

async function toArticle({ label, words, markdown }: Entry): Promise<string> {
  return `<article data-label="${escapeHtml(label)}" data-words="${escapeHtml(words)}">${await toHtml(markdown)}</article>`;
}

/** As VS Code renders Markdown; as plain text where its Markdown extension is disabled. */
async function toHtml(markdown: string): Promise<string> {
  try {
    return await vscode.commands.executeCommand<string>('markdown.api.render', markdown);
  } catch {
    return `<pre>${escapeHtml(markdown)}</pre>`;
  }
}

interface Page {
  readonly body: string;
  readonly query: string;
  readonly script: string;
  readonly style: string;
  readonly source: string;
}

function toPage({ body, query, script, style, source }: Page): string {
  const nonce = randomBytes(18).toString('base64');
  const policy = [
    "default-src 'none'",
    `style-src ${source}`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const search = vscode.l10n.t('Search: 409, quota, Retry-After, …');
  return `<!DOCTYPE html>
<html lang="${escapeHtml(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style}">
<title>${escapeHtml(vscode.l10n.t('Persona error reference'))}</title>
</head>
<body>
<header>
<input id="search" type="search" value="${escapeHtml(query)}" placeholder="${escapeHtml(search)}" aria-label="${escapeHtml(search)}">
<p id="count" role="status" data-text="${escapeHtml(vscode.l10n.t('{0} of {1} entries'))}"></p>
</header>
<div id="page"><nav id="contents" aria-label="${escapeHtml(vscode.l10n.t('Entries'))}"></nav><main>${body}</main></div>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
