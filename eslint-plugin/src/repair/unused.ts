/**
 * Removes a constant that a repair leaves without a reader: compilers that forbid unused names would
 * refuse the repaired file.
 */
import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { Edit } from '../finding.js';
import { findVariable, toSpan, type Node, type SourceCode } from './source.js';

/** The edit, if `read` is a name that is read nowhere else; `others` must not touch the declaration. */
export function removeUnusedConstant(
  sourceCode: SourceCode,
  read: Node,
  others: readonly Edit[] = [],
): Edit[] {
  if (read.type !== AST_NODE_TYPES.Identifier) return [];
  const variable = findVariable(sourceCode, read, read.name);
  const [definition] = variable?.defs ?? [];
  const declarator = definition?.node as Node | undefined;
  if (declarator?.type !== AST_NODE_TYPES.VariableDeclarator || declarator.init === null) return [];
  const reads = variable?.references.filter((reference) => reference.init !== true) ?? [];
  if (reads.length !== 1 || reads[0]?.identifier !== read) return [];
  const declaration = declarator.parent;
  const isAlone = declaration.declarations.length === 1 && declaration.kind === 'const';
  if (!isAlone || declaration.parent.type === AST_NODE_TYPES.ExportNamedDeclaration) return [];
  if (!isPure(declarator.init)) return [];
  const { start, end } = toSpan(declaration);
  if (others.some((edit) => edit.start >= start && edit.start <= end)) return [];
  return [removeStatement(sourceCode, declaration)];
}

/** Takes a statement out with its line. */
export function removeStatement({ text }: SourceCode, statement: Node): Edit {
  const { start, end } = toSpan(statement);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const isFirst = text.slice(lineStart, start).trim() === '';
  const rest = /^[ \t]*(?:\r?\n)?/.exec(text.slice(end))?.[0] ?? '';
  return isFirst && (rest.endsWith('\n') || end + rest.length === text.length)
    ? { start: lineStart, end: end + rest.length, text: '' }
    : { start, end, text: '' };
}

const KEY_MAKERS =
  /^(?:(?:globalThis\.)?crypto\.)?randomUUID$|^(?:uuid\.?)?v[1-7]$|^uuid(?:v[1-7])?$|^nanoid$|^ulid$/;

/** Nothing happens when this expression is not evaluated. */
export function isPure(node: Node): boolean {
  switch (node.type) {
    case AST_NODE_TYPES.Literal:
    case AST_NODE_TYPES.Identifier:
      return true;
    case AST_NODE_TYPES.TemplateLiteral:
      return node.expressions.every(isPure);
    case AST_NODE_TYPES.BinaryExpression:
      return isPure(node.left) && isPure(node.right);
    case AST_NODE_TYPES.MemberExpression:
      return isPure(node.object) && (!node.computed || isPure(node.property));
    case AST_NODE_TYPES.TSAsExpression:
    case AST_NODE_TYPES.TSSatisfiesExpression:
    case AST_NODE_TYPES.TSNonNullExpression:
      return isPure(node.expression);
    case AST_NODE_TYPES.CallExpression:
      return node.arguments.every(isPure) && KEY_MAKERS.test(getCalleeText(node.callee));
    default:
      return false;
  }
}

function getCalleeText(callee: Node): string {
  if (callee.type === AST_NODE_TYPES.Identifier) return callee.name;
  if (
    callee.type !== AST_NODE_TYPES.MemberExpression ||
    callee.property.type !== AST_NODE_TYPES.Identifier
  )
    return '';
  return `${getCalleeText(callee.object)}.${callee.property.name}`;
}
