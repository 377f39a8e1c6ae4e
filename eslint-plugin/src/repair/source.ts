/**
 * What a repair asks the file about: the node at a model place, the statement around it, names in scope.
 * Not here: any text of a repair. The edits around it (`add-header.ts`, `new-key.ts`, …) are built on this.
 */
import type { Place } from '@persona-lint/core';
import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findAnalysedFile } from '../analysis.js';

export type Node = TSESTree.Node;
export type SourceCode = Readonly<TSESLint.SourceCode>;
export type FunctionNode =
  TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression | TSESTree.FunctionDeclaration;

/** A half-open range of offsets; model places and nodes both give one. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The innermost node that covers exactly this place; none for a place in another file. */
export function findNode(sourceCode: SourceCode, place: Place | undefined): Node | undefined {
  if (place === undefined || place.file !== findAnalysedFile(sourceCode)) return undefined;
  let found: Node | undefined;
  let node: Node | undefined = sourceCode.ast;
  while (node !== undefined) {
    if (node.range[0] === place.start && node.range[1] === place.end) found = node;
    node = findChildAround(node, place, sourceCode.visitorKeys);
  }
  return found;
}

/** `getNodeByRangeIndex` walks over all statements before the one that is wanted; this goes straight down. */
function findChildAround(
  node: Node,
  { start, end }: Span,
  visitorKeys: SourceCode['visitorKeys'],
): Node | undefined {
  const isAround = (child: Node): boolean => child.range[0] <= start && end <= child.range[1];
  const members = node as unknown as Readonly<
    Record<string, Node | readonly (Node | null)[] | null>
  >;
  for (const key of visitorKeys[node.type] ?? []) {
    const member = members[key];
    if (isList(member)) {
      const child = member.find((each) => each !== null && isAround(each));
      if (child != null) return child;
    } else if (member != null && isAround(member)) {
      return member;
    }
  }
  return undefined;
}

function isList(
  member: Node | readonly (Node | null)[] | null | undefined,
): member is readonly (Node | null)[] {
  return Array.isArray(member);
}

export function toSpan(node: { readonly range: readonly [number, number] }): Span {
  return { start: node.range[0], end: node.range[1] };
}

export function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function isFunction(node: Node): node is FunctionNode {
  return (
    node.type === AST_NODE_TYPES.ArrowFunctionExpression ||
    node.type === AST_NODE_TYPES.FunctionExpression ||
    node.type === AST_NODE_TYPES.FunctionDeclaration
  );
}

export function isLoop(node: Node): boolean {
  return /^(?:For|ForIn|ForOf|While|DoWhile)Statement$/.test(node.type);
}

/** The nodes around a node, innermost first, without itself. */
export function* getAncestors(node: Node): Generator<Node> {
  for (let parent = node.parent; parent != null; parent = parent.parent) yield parent;
}

export function findFunction(node: Node): FunctionNode | undefined {
  for (const ancestor of getAncestors(node)) if (isFunction(ancestor)) return ancestor;
  return undefined;
}

/** Takes off `as const`, `satisfies T`, `x!`. */
export function skipTypeWrappers(node: Node): Node {
  return 'expression' in node && /^TS(?:As|Satisfies|NonNull)/.test(node.type)
    ? skipTypeWrappers(node.expression as Node)
    : node;
}

/** `offset`, or behind the comment that ends its line, if nothing else does. */
export function skipLineComment({ text }: SourceCode, offset: number): number {
  const comment = /^[ \t]*(?:\/\/[^\r\n]*|\/\*(?:(?!\*\/)[^\r\n])*\*\/[ \t]*(?=[\r\n]|$))/.exec(
    text.slice(offset, offset + 2000),
  );
  return offset + (comment?.[0].length ?? 0);
}

/** The nearest statement around a node that stands in a list of statements, in the same function. */
export function findStatement(node: Node): TSESTree.Statement | undefined {
  let child = node;
  for (const parent of getAncestors(node)) {
    if (isStatementList(parent)) return child as TSESTree.Statement;
    if (isFunction(parent) || parent.type === AST_NODE_TYPES.PropertyDefinition) return undefined;
    child = parent;
  }
  return undefined;
}

function isStatementList(node: Node): boolean {
  const type: string = node.type;
  return /^(?:BlockStatement|Program|StaticBlock|TSModuleBlock|SvelteScriptElement)$/.test(type);
}

/** The variable a name means at a node. */
export function findVariable(
  sourceCode: SourceCode,
  node: Node,
  name: string,
): TSESLint.Scope.Variable | undefined {
  let scope: TSESLint.Scope.Scope | null = sourceCode.getScope(node);
  while (scope !== null) {
    const variable = scope.set.get(name);
    if (variable !== undefined) return variable;
    scope = scope.upper;
  }
  return undefined;
}

/** The first of `name`, `name2`, … that means nothing at `node`, nor in any scope below it. */
export function getFreeName(sourceCode: SourceCode, node: Node, name: string): string {
  const scope = sourceCode.getScope(node);
  const related = [...getScopesAbove(scope), ...getScopesBelow(scope)];
  const isTaken = (candidate: string): boolean =>
    related.some((each) => each.set.has(candidate)) ||
    scope.through.some((reference) => reference.identifier.name === candidate);
  let candidate = name;
  for (let number = 2; isTaken(candidate); number++) candidate = `${name}${number}`;
  return candidate;
}

function* getScopesAbove(scope: TSESLint.Scope.Scope): Generator<TSESLint.Scope.Scope> {
  for (let each: typeof scope | null = scope; each !== null; each = each.upper) yield each;
}

function* getScopesBelow(scope: TSESLint.Scope.Scope): Generator<TSESLint.Scope.Scope> {
  for (const child of scope.childScopes) {
    yield child;
    yield* getScopesBelow(child);
  }
}
