/**
 * Completion: headers, paths, members of bodies, versions and names of rules, also while the text does not parse.
 * Explanations of single items follow when the editor asks for them.
 */
import { CompletionItemKind, CompletionRequest, MarkupKind } from 'vscode-languageserver';
import type { CompletionItem } from 'vscode-languageserver';
import { hasEvidence } from '@persona-lint/core';
import { RULES } from 'eslint-plugin-persona/host';
import type { DocumentModel } from '../document-model.js';
import { createFeature, type Feature } from '../feature.js';
import { findRuleMention, RULE_PREFIX } from '../rule-comments.js';
import { findRole } from './completion/find-role.js';
import { listProposals } from './completion/items.js';
import { isPageId, renderPage } from './completion/pages.js';
import { toCompletionItems } from './completion/to-completion.js';

const list = createFeature({
  type: CompletionRequest.type,
  capabilities: {
    completionProvider: { triggerCharacters: ["'", '"', '`', '/', '-'], resolveProvider: true },
  },
  handle({ position }, document, { client }) {
    const offset = document.document.offsetAt(position);
    const snippets = client.textDocument?.completion?.completionItem?.snippetSupport === true;
    const items = listRules(document, offset) ?? listItems(document, offset, snippets);
    return items.length === 0 ? null : items;
  },
});

export const completion: Feature = {
  capabilities: list.capabilities,
  listen(connection, host) {
    list.listen(connection, host);
    connection.onCompletionResolve((item) => {
      const page = isPageId(item.data) ? renderPage(item.data) : undefined;
      if (page === undefined) return item;
      return { ...item, documentation: { kind: MarkupKind.Markdown, value: page } };
    });
  },
};

function listItems(document: DocumentModel, offset: number, snippets: boolean): CompletionItem[] {
  const found = findRole(document, offset);
  if (found === undefined) return [];
  const { text } = document;
  return toCompletionItems(listProposals(found.role), {
    text,
    offset,
    snippets,
    typed: found.typed,
    toRange: (start, end) => ({
      start: document.document.positionAt(start),
      end: document.document.positionAt(end),
    }),
  });
}

/** Undefined outside of comments that switch rules off. */
function listRules(document: DocumentModel, offset: number): CompletionItem[] | undefined {
  const { text, settings } = document;
  const mention = findRuleMention(text, offset);
  if (mention === undefined) return undefined;
  if (!hasEvidence(text, settings) && document.findings.length === 0) return [];
  const range = {
    start: document.document.positionAt(mention.start),
    end: document.document.positionAt(mention.end),
  };
  return RULES.map(({ name, meta }) => ({ label: RULE_PREFIX + name, meta }))
    .filter(({ label }) => !mention.others.includes(label))
    .map(({ label, meta }) => ({
      label,
      kind: CompletionItemKind.Constant,
      detail: meta.docs.description,
      textEdit: { range, newText: label },
      data: { page: 'rule', id: label },
    }));
}
