/**
 * Reads another member than before: a name in a member access or a pattern, or what holds it.
 */
import type { Place } from '@persona-lint/core';
import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { Edit } from '../finding.js';
import { findNode, type SourceCode } from './source.js';

/** `x.detail`, `x['detail']`, `{ detail }` or `{ detail: text }`, at `place`. */
export function renameMember(
  sourceCode: SourceCode,
  place: Place,
  from: string,
  to: string,
): Edit[] | undefined {
  const found = findNode(sourceCode, place);
  // In `{ detail }` key, value and property are one text.
  const node = found?.type === AST_NODE_TYPES.Identifier ? found.parent : found;
  if (node?.type === AST_NODE_TYPES.MemberExpression) {
    return renameKey(sourceCode, node.property.range, from, to);
  }
  if (node?.type !== AST_NODE_TYPES.Property) return undefined;
  if (!node.shorthand) return renameKey(sourceCode, node.key.range, from, to);
  const [start] = node.key.range;
  return [{ start, end: start, text: `${to}: ` }];
}

function renameKey(
  { text }: SourceCode,
  [start, end]: readonly [number, number],
  from: string,
  to: string,
): Edit[] | undefined {
  const key = text.slice(start, end);
  const quote = /^['"`]/.exec(key)?.[0] ?? '';
  if (key !== `${quote}${from}${quote}`) return undefined;
  return [{ start, end, text: `${quote}${to}${quote}` }];
}

/** `body.data.attributes['x']` becomes `body.meta['x']`. */
export function readElsewhere(
  { text }: SourceCode,
  { start, end }: Place,
  wrong: readonly string[],
  right: readonly string[],
): Edit[] | undefined {
  const names = wrong.join(String.raw`\s*!?\??\.\s*`);
  const pattern = new RegExp(String.raw`^([\s\S]*?\??\.)${names}(?=!?\??[.[])`);
  const found = pattern.exec(text.slice(start, end));
  if (found === null) return undefined;
  const [whole, before = ''] = found;
  const from = start + before.length;
  return [{ start: from, end: start + whole.length, text: right.join('.') }];
}

/** Replaces a text that is written out once at `place`, in the casing it has there. */
export function renameText(
  { text }: SourceCode,
  { start, end }: Place,
  from: string,
  to: string,
): Edit[] | undefined {
  const written = text.slice(start, end);
  const index = written.toLowerCase().lastIndexOf(from.toLowerCase());
  if (index === -1) return undefined;
  const old = written.slice(index, index + from.length);
  const isQuoted = /['"`]$/.test(written.slice(0, index));
  if (!isQuoted) return undefined;
  const replacement = old === old.toLowerCase() ? to.toLowerCase() : to;
  return [{ start: start + index, end: start + index + from.length, text: replacement }];
}
