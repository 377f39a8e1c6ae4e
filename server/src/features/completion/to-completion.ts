/**
 * Proposals as LSP items: where each goes in, quoted as its place needs, with placeholders for what only the program knows.
 */
import { toSpellings } from '@persona-lint/api';
import {
  CompletionItemTag,
  InsertTextFormat,
  type CompletionItem,
  type Range,
} from 'vscode-languageserver';
import type { Piece, Proposal } from './items.js';
import type { Typed } from './half-typed.js';

export interface Target {
  readonly text: string;
  readonly offset: number;
  readonly typed: Typed;
  /** Can the client take placeholders? */
  readonly snippets: boolean;
  readonly toRange: (start: number, end: number) => Range;
}

export function toCompletionItems(
  proposals: readonly Proposal[],
  target: Target,
): CompletionItem[] {
  const items = proposals.flatMap((proposal) => {
    const edit = toEdit(proposal, target);
    return edit === undefined ? [] : [{ ...toItem(proposal), ...edit }];
  });
  return items
    .filter((each, i) => items.findIndex((one) => one.label === each.label) === i)
    .map((each, i) => ({ ...each, sortText: String(i).padStart(4, '0') }));
}

function toItem({ label, kind, detail, documentation, deprecated }: Proposal): CompletionItem {
  return {
    label,
    kind,
    detail,
    ...(documentation !== undefined && { data: documentation }),
    ...(deprecated && { tags: [CompletionItemTag.Deprecated] }),
  };
}

function toEdit(proposal: Proposal, target: Target): Partial<CompletionItem> | undefined {
  const { as, pieces, label } = proposal;
  const { typed, toRange } = target;
  if (as === 'path') return toPathEdit(proposal, target);
  const text = pieces.map((each) => (typeof each === 'string' ? each : each.parameter)).join('');
  const range = toRange(typed.start, typed.end);
  const plain = { filterText: label, insertTextFormat: InsertTextFormat.PlainText };
  if (as === 'literal') {
    return typed.kind === 'code' ? { ...plain, textEdit: { range, newText: text } } : undefined;
  }
  const isBare = typed.kind !== 'code' || (as === 'name' && /^[A-Za-z_$][\w$]*$/u.test(text));
  const newText = isBare ? text : `${getQuote(target.text)}${text}${getQuote(target.text)}`;
  return { ...plain, textEdit: { range, newText } };
}

/** As the text has them mostly. */
function getQuote(text: string): string {
  return text.split('"').length > text.split("'").length ? '"' : "'";
}

function toPathEdit(
  { pieces, label }: Proposal,
  { text, offset, typed, snippets, toRange }: Target,
): Partial<CompletionItem> | undefined {
  if (typed.kind === 'code') return undefined;
  const before = text.slice(typed.start, offset);
  const start = typed.start + before.lastIndexOf('/') + 1;
  const end = offset + (/^[\w./-]*/u.exec(text.slice(offset, typed.end))?.[0].length ?? 0);
  const slash = !before.includes('/') && isBehindBase(text, typed) ? '/' : '';
  const isTemplate = typed.kind === 'template';
  const kept = isTemplate ? pieces : takeWritten(pieces);
  if (kept.length === 0) return undefined;
  const isCut = kept.length < pieces.length;
  const newText = slash + kept.map((each, i) => toText(each, i, snippets)).join('');
  const written = kept.map(toPlain).join('');
  return {
    label,
    filterText: slash + written,
    textEdit: { range: toRange(start, end), newText },
    insertTextFormat:
      snippets && isTemplate ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    // What a string cannot hold comes behind it: one item for all that goes on like this.
    ...(isCut && { label: `${written}…`, detail: 'goes on with an id', data: undefined }),
  };
}

function toPlain(piece: Piece): string {
  return typeof piece === 'string' ? piece : `{${piece.parameter}}`;
}

/** A string ends where something of the program's own begins. */
function takeWritten(pieces: readonly Piece[]): Piece[] {
  const end = pieces.findIndex((each) => typeof each !== 'string');
  return end === -1 ? [...pieces] : pieces.slice(0, end);
}

function toText(piece: Piece, index: number, snippets: boolean): string {
  if (typeof piece === 'string') return piece;
  const name = toSpellings(piece.parameter)[2] ?? piece.parameter;
  return snippets ? `\\\${\${${String(index + 1)}:${name}}}` : `\${${name}}`;
}

/** `${API}‸` or `API + '‸'`: the slash between base and path is still missing. */
function isBehindBase(text: string, { start, kind }: Typed): boolean {
  const before = text.slice(Math.max(0, start - 40), start - 1);
  return kind === 'template' ? text.charAt(start - 1) === '}' : /\+\s*$/u.test(before);
}
