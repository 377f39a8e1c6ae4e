/**
 * Removes a constant that a repair leaves without a reader: compilers that forbid unused names would
 * refuse the repaired file.
 */
import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';
import type { Edit } from '../finding.js';
import { getImports } from './imports.js';
import { findVariable, isWithin, toSpan, type Node, type SourceCode, type Span } from './source.js';

/** Nothing when `read` is no such name; undefined when its declaration cannot be taken out. */
export function removeUnusedConstant(sourceCode: SourceCode, read: Node): Edit[] | undefined {
  if (read.type !== AST_NODE_TYPES.Identifier) return [];
  const variable = findVariable(sourceCode, read, read.name);
  const declarator = variable?.defs[0]?.node as Node | undefined;
  if (declarator?.type !== AST_NODE_TYPES.VariableDeclarator) return [];
  const others = variable?.references.filter(
    (reference) => reference.init !== true && reference.identifier !== read,
  );
  const declaration = declarator.parent;
  const isExported = declaration.parent.type === AST_NODE_TYPES.ExportNamedDeclaration;
  if (others?.length !== 0 || isExported) return [];
  const isAlone =
    declaration.declarations.length === 1 && declarator.id.type === AST_NODE_TYPES.Identifier;
  if (!isAlone || declarator.init === null || !isPure(declarator.init)) return undefined;
  return [removeStatement(sourceCode, declaration)];
}

/** Takes out the imports that only the code between these offsets reads, unless `kept` reads them too. */
export function removeUnusedImports(
  sourceCode: SourceCode,
  removed: Span,
  kept: readonly string[] = [],
): Edit[] {
  return getImports(sourceCode).flatMap(({ local, declaration }) => {
    if (declaration.type !== AST_NODE_TYPES.ImportDeclaration) return [];
    if (kept.some((text) => new RegExp(`\\b${local}\\b`).test(text))) return [];
    const specifier = declaration.specifiers.find((each) => each.local.name === local);
    const references = specifier && sourceCode.getDeclaredVariables(specifier)[0]?.references;
    if (specifier === undefined || references === undefined || references.length === 0) return [];
    if (!references.every(({ identifier }) => isWithin(toSpan(identifier), removed))) return [];
    const edit = removeSpecifier(sourceCode, declaration, specifier);
    return edit === undefined ? [] : [edit];
  });
}

function removeSpecifier(
  sourceCode: SourceCode,
  declaration: TSESTree.ImportDeclaration,
  specifier: TSESTree.ImportClause,
): Edit | undefined {
  const { specifiers } = declaration;
  if (specifiers.length === 1) return removeStatement(sourceCode, declaration);
  const index = specifiers.indexOf(specifier);
  const [before, after] = [specifiers[index - 1], specifiers[index + 1]];
  const isNamed = (each: TSESTree.ImportClause | undefined): boolean =>
    each?.type === AST_NODE_TYPES.ImportSpecifier;
  if (!isNamed(specifier)) return undefined;
  if (after !== undefined) return { start: specifier.range[0], end: after.range[0], text: '' };
  if (before === undefined) return undefined;
  if (isNamed(before)) return { start: before.range[1], end: specifier.range[1], text: '' };
  const close = sourceCode.getTokenAfter(specifier, (token) => token.value === '}');
  return close === null ? undefined : { start: before.range[1], end: close.range[1], text: '' };
}

/** Takes a statement out with its line; a comment behind it stays. */
export function removeStatement({ text }: SourceCode, statement: Node): Edit {
  const { start, end } = toSpan(statement);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const isFirst = text.slice(lineStart, start).trim() === '';
  const rest = /^[ \t]*(?:\r?\n)?/.exec(text.slice(end))?.[0] ?? '';
  const isWholeLine = rest.endsWith('\n') || end + rest.length === text.length;
  return { start: isFirst && isWholeLine ? lineStart : start, end: end + rest.length, text: '' };
}

const KEY_MAKERS =
  /^(?:(?:globalThis\.)?crypto\.)?randomUUID$|^(?:uuid\.?)?v[1-7]$|^uuid(?:v[1-7])?$|^nanoid$|^ulid$/;

/** Nothing happens when this expression is not evaluated. */
export function isPure(node: Node): boolean {
  switch (node.type) {
    case AST_NODE_TYPES.Literal:
    case AST_NODE_TYPES.Identifier:
      return true;
    case AST_NODE_TYPES.ChainExpression:
      return isPure(node.expression);
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
