/**
 * The description of a document: which pieces of its text have to do with Persona. Made when a feature first asks for it,
 * kept as long as the text that it is about. Not here: how it is found (`@persona-lint/core`).
 */
import { describe, type Description } from '@persona-lint/core';
import { getFileModules } from 'eslint-plugin-persona/host';
import type { DocumentModel, ParsedText } from './document-model.js';

const descriptions = new WeakMap<ParsedText, Description>();

/** Places are offsets of `parsed.text`. Undefined where Persona plays no part, or nothing has parsed yet. */
export function getDescription({ file, parsed, settings }: DocumentModel): Description | undefined {
  if (parsed === undefined) return undefined;
  const known = descriptions.get(parsed);
  if (known !== undefined) return known;
  const { text, ast, scopeManager } = parsed;
  const modules = getFileModules(settings);
  const host = settings === undefined ? { modules } : { modules, settings };
  const description = describe({ file, text, ast, scopeManager }, host);
  descriptions.set(parsed, description);
  return description;
}
