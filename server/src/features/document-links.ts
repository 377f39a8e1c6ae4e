/**
 * Document links: from ids, endpoints and names of our rules to the pages that explain them. Ids lead to Persona's
 * reference, since it documents no address of its dashboard by id.
 */
import { findIdDocs, findOperation } from '@persona-lint/api';
import { DocumentLinkRequest, type DocumentLink } from 'vscode-languageserver';
import { getDescription } from '../description.js';
import type { DocumentModel } from '../document-model.js';
import { createFeature } from '../feature.js';
import { listRuleMentions } from '../rule-comments.js';
import { TextMap } from '../text-map.js';
import { findRuleUrl } from './hover/contents.js';

export const documentLinks = createFeature({
  type: DocumentLinkRequest.type,
  capabilities: { documentLinkProvider: {} },
  handle(_params, document) {
    return [...listIdLinks(document), ...listEndpointLinks(document), ...listRuleLinks(document)];
  },
});

function listIdLinks(document: DocumentModel): DocumentLink[] {
  const map = new TextMap(document);
  return (getDescription(document)?.ids ?? []).flatMap(({ id, place }) => {
    const target = findIdDocs(id);
    const range = map.toRange(place);
    return target === undefined || range === undefined
      ? []
      : [{ range, target, tooltip: 'Persona reference' }];
  });
}

/** An address that one operation alone goes by. */
function listEndpointLinks(document: DocumentModel): DocumentLink[] {
  const map = new TextMap(document);
  const byPlace = new Map<string, { start: number; end: number; ids: Set<string> }>();
  for (const { addresses, operation } of getDescription(document)?.requests ?? []) {
    for (const { place, isBase } of addresses) {
      if (isBase) continue;
      const id = `${String(place.start)}-${String(place.end)}`;
      const known = byPlace.get(id) ?? { start: place.start, end: place.end, ids: new Set() };
      byPlace.set(id, { ...known, ids: known.ids.add(operation ?? '') });
    }
  }
  return [...byPlace.values()].flatMap(({ start, end, ids }) => {
    const [only = ''] = ids;
    const operation = ids.size === 1 ? findOperation(only) : undefined;
    // Without the quotes.
    const range = map.toRange({ start: start + 1, end: end - 1 });
    if (operation?.docs === undefined || range === undefined) return [];
    return [{ range, target: operation.docs, tooltip: `${operation.method} ${operation.path}` }];
  });
}

function listRuleLinks({ text, document }: DocumentModel): DocumentLink[] {
  return listRuleMentions(text).flatMap(({ rule, start, end }) => {
    const target = findRuleUrl(rule);
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    return target === undefined ? [] : [{ range, target, tooltip: rule }];
  });
}
