/**
 * Code actions: every fix and suggestion of the rules, disabling with a reason, and what the client can show of a call.
 * Nothing is kept: all of it is made from the document's model, and edits say for which version they are.
 */
import type { Linter } from 'eslint';
import {
  CodeActionKind,
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  type Diagnostic,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { DocumentFinding, DocumentModel } from '../document-model.js';
import { toRange } from '../diagnostics.js';
import { findCall } from '../playground-request.js';
import {
  OPEN_PLAYGROUND_COMMAND,
  SHOW_MODEL_COMMAND,
  type InitializationOptions,
} from '../protocol.js';
import { disableFile, disableLine } from './disable-comments.js';

/** All fixes of a file at once; they leave behaviour as it is. */
export const FIX_ALL = 'source.fixAll.persona';

export const ACTION_KINDS = [CodeActionKind.QuickFix, FIX_ALL];

export interface ActionHost {
  readonly options: InitializationOptions;
  readonly client: ClientCapabilities;
  /** What is found in a text that takes the document's place; for fixes that bring others to light. */
  fixAll(document: DocumentModel): string;
}

export function toCodeActions(
  document: DocumentModel,
  range: Range,
  context: CodeActionContext,
  host: ActionHost,
): CodeAction[] {
  const wants = (kind: string): boolean =>
    context.only === undefined ||
    context.only.some((only) => only === '' || kind === only || kind.startsWith(`${only}.`));
  const touched = document.findings.filter(({ message }) => overlaps(toRange(message), range));
  return [
    ...(document.isCurrent && wants(CodeActionKind.QuickFix)
      ? touched.flatMap((finding) => toQuickFixes(finding, document, context.diagnostics, host))
      : []),
    ...(document.isCurrent && context.only !== undefined && wants(FIX_ALL)
      ? toFixAll(document, host)
      : []),
    ...(context.only === undefined ? toShowActions(document, range, host) : []),
  ];
}

function toQuickFixes(
  finding: DocumentFinding,
  document: DocumentModel,
  given: readonly Diagnostic[],
  host: ActionHost,
): CodeAction[] {
  const { rule, message } = finding;
  const diagnostics = given.filter((each) => isOf(each, finding));
  const toAction = (
    title: string,
    edits: readonly TextEdit[],
    isPreferred = false,
  ): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [...diagnostics],
    edit: toWorkspaceEdit(document, edits, host.client),
    ...(isPreferred ? { isPreferred } : {}),
  });
  const toEdits = (fix: { range: readonly [number, number]; text: string }): TextEdit[] => [
    toTextEdit(fix, document),
  ];
  const suggestions = message.suggestions ?? [];
  const only = message.fix === undefined && suggestions.length === 1;
  const onLine = disableLine(document, message.line - 1, rule);
  return [
    ...(message.fix === undefined ? [] : [toAction(`Fix ${rule}`, toEdits(message.fix), true)]),
    ...suggestions.map(({ desc, fix }) => toAction(desc, toEdits(fix), only)),
    ...(onLine === undefined ? [] : [toAction(`Disable ${rule} for this line`, [onLine])]),
    toAction(`Disable ${rule} for this file`, [disableFile(document, rule)]),
  ];
}

function isOf({ code, range }: Diagnostic, { rule, message }: DocumentFinding): boolean {
  const own = toRange(message);
  return (
    code === rule &&
    range.start.line === own.start.line &&
    range.start.character === own.start.character
  );
}

function toFixAll(document: DocumentModel, host: ActionHost): CodeAction[] {
  if (!document.findings.some(({ message }) => message.fix !== undefined)) return [];
  const text = host.fixAll(document);
  if (text === document.text) return [];
  const edit = { range: [0, document.text.length] as const, text };
  return [
    {
      title: 'Fix all that persona rules can fix',
      kind: FIX_ALL,
      edit: toWorkspaceEdit(document, [toTextEdit(edit, document)], host.client),
    },
  ];
}

function toShowActions(document: DocumentModel, { start }: Range, host: ActionHost): CodeAction[] {
  if (findCall(document, start) === undefined) return [];
  const toAction = (title: string, command: string): CodeAction => ({
    title,
    command: { title, command, arguments: [document.uri, start] },
  });
  return [
    toAction("Show this call's model", SHOW_MODEL_COMMAND),
    ...(host.options.playground === true
      ? [toAction('Open in playground', OPEN_PLAYGROUND_COMMAND)]
      : []),
  ];
}

function toTextEdit(
  { range: [start, end], text }: { range: readonly [number, number]; text: string },
  { document }: DocumentModel,
): TextEdit {
  return {
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    newText: text,
  };
}

/** With the version where the client understands it, so that nothing is changed that has changed since. */
function toWorkspaceEdit(
  { uri, version }: DocumentModel,
  edits: readonly TextEdit[],
  client: ClientCapabilities,
): WorkspaceEdit {
  return client.workspace?.workspaceEdit?.documentChanges === true
    ? { documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] }
    : { changes: { [uri]: [...edits] } };
}

function overlaps(a: Range, b: Range): boolean {
  const isBefore = (one: Range['start'], other: Range['start']): boolean =>
    one.line < other.line || (one.line === other.line && one.character < other.character);
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

/** Fixes that do not touch each other, in one pass. */
export function applyFixes(text: string, messages: readonly Linter.LintMessage[]): string {
  const fixes = messages.flatMap(({ fix }) => (fix === undefined ? [] : [fix]));
  let [result, last] = ['', 0];
  for (const { range, text: changed } of fixes.sort((a, b) => a.range[0] - b.range[0])) {
    if (range[0] < last) continue;
    result += text.slice(last, range[0]) + changed;
    last = range[1];
  }
  return result + text.slice(last);
}
