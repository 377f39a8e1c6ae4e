/**
 * The comments that switch a rule off, with room for the reason. Not here: what they mean, which ESLint decides.
 */
import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/types';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import type { TextEdit } from 'vscode-languageserver';
import type { DocumentModel } from '../document-model.js';

const REASON = '-- reason';
const DIRECTIVE =
  /^(\s*(?:\{\/\*|\/\/|\/\*)\s*eslint-disable-next-line\s+)(.*?)(\s+--.*|\s*\*\/\}?\s*)?$/u;

/** Undefined where a comment cannot stand, as inside of a template literal. */
export function disableLine(
  model: DocumentModel,
  line: number,
  rule: string,
): TextEdit | undefined {
  const { document, parsed } = model;
  const start = document.offsetAt({ line, character: 0 });
  const around = parsed && findTextAround(parsed.ast, start);
  if (around === 'TemplateElement') return undefined;
  const before = line === 0 ? '' : getLine(model, line - 1);
  const [, head, rules] = DIRECTIVE.exec(before) ?? [];
  if (head !== undefined && rules !== undefined) {
    const position = { line: line - 1, character: head.length + rules.length };
    return { range: { start: position, end: position }, newText: `, ${rule}` };
  }
  const [indent = ''] = /^[ \t]*/u.exec(getLine(model, line)) ?? [];
  const comment = `eslint-disable-next-line ${rule} ${REASON}`;
  const text = around === 'JSX' ? `{/* ${comment} */}` : `// ${comment}`;
  const position = { line, character: 0 };
  return {
    range: { start: position, end: position },
    newText: `${indent}${text}${getLineEnd(model)}`,
  };
}

/** Above everything but `#!`; of a component file, at the start of its first script. */
export function disableFile(model: DocumentModel, rule: string): TextEdit {
  const { text, document, file } = model;
  const [script = ''] = /\.(?:vue|svelte)$/iu.test(file)
    ? (/^[^]*?<script\b[^>]*>\r?\n?/u.exec(text) ?? [])
    : (/^#!.*\r?\n/u.exec(text) ?? []);
  const position = document.positionAt(script.length);
  return {
    range: { start: position, end: position },
    newText: `/* eslint-disable ${rule} ${REASON} */${getLineEnd(model)}`,
  };
}

function getLine({ document }: DocumentModel, line: number): string {
  return document
    .getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } })
    .replace(/[\r\n]+$/u, '');
}

function getLineEnd({ text }: DocumentModel): string {
  return /\r\n/u.test(text) ? '\r\n' : '\n';
}

/** Is the start of a line text of a template literal, or of JSX? */
function findTextAround(
  node: TSESTree.Node,
  offset: number,
): 'TemplateElement' | 'JSX' | undefined {
  for (const key of visitorKeys[node.type] ?? []) {
    const member = (node as unknown as Readonly<Record<string, unknown>>)[key];
    for (const child of Array.isArray(member) ? member : [member]) {
      if (!isNode(child) || child.range[0] >= offset || child.range[1] <= offset) continue;
      if (child.type === AST_NODE_TYPES.TemplateElement) return 'TemplateElement';
      if (child.type === AST_NODE_TYPES.JSXText) return 'JSX';
      return findTextAround(child, offset);
    }
  }
  return undefined;
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'range' in value;
}
