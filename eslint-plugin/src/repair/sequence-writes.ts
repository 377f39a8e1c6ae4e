/**
 * Sends writes one after the other that go out at once, where that is mechanical:
 *
 *     await Promise.all([approve(id), tag(id)])     await approve(id); await tag(id)
 *     await Promise.all(names.map((name) => tag(id, name)))     for (const name of names) await tag(id, name)
 *     tag(id); await approve(id)     await tag(id); await approve(id)
 */
import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';
import type { ConcurrentWrites } from '@persona-lint/core';
import { isSamePlace, type Edit } from '../finding.js';
import {
  findFunction,
  findNode,
  getAncestors,
  isFunction,
  toSpan,
  type Node,
  type SourceCode,
} from './source.js';
import { getIndent, getStyle } from './style.js';

export function sequenceWrites(
  sourceCode: SourceCode,
  { place, firstPlace }: ConcurrentWrites,
): Edit[] | undefined {
  const [second, first] = [place, firstPlace].map((each) =>
    each.file === place.file ? findNode(sourceCode, each) : undefined,
  );
  if (second === undefined || first === undefined) return undefined;
  return (
    awaitFloating(sourceCode, first) ??
    (isSamePlace(place, firstPlace)
      ? walkInTurn(sourceCode, second)
      : awaitInTurn(sourceCode, first, second))
  );
}

/** `tag(id);` becomes `await tag(id);`. */
function awaitFloating(sourceCode: SourceCode, first: Node): Edit[] | undefined {
  const statement = first.parent;
  if (!canAwait(sourceCode, first)) return undefined;
  if (statement?.type === AST_NODE_TYPES.ExpressionStatement) {
    return [insertAwait(first)];
  }
  const isVoid =
    statement?.type === AST_NODE_TYPES.UnaryExpression &&
    statement.operator === 'void' &&
    statement.parent.type === AST_NODE_TYPES.ExpressionStatement;
  if (!isVoid) return undefined;
  const { start } = toSpan(statement);
  return [{ start, end: start + 'void'.length, text: 'await' }];
}

function insertAwait(node: Node): Edit {
  const { start } = toSpan(node);
  return { start, end: start, text: 'await ' };
}

/** `await Promise.all([a(), b()])` as a statement of its own, or as a value. */
function awaitInTurn(sourceCode: SourceCode, first: Node, second: Node): Edit[] | undefined {
  const list = second.parent;
  if (list?.type !== AST_NODE_TYPES.ArrayExpression || first.parent !== list) return undefined;
  const all = findAwaitedAll(list);
  if (all === undefined || !canAwait(sourceCode, all)) return undefined;
  const calls = list.elements.map((each) =>
    each?.type === AST_NODE_TYPES.CallExpression ? `await ${sourceCode.getText(each)}` : undefined,
  );
  if (!calls.every((each) => each !== undefined)) return undefined;
  const { start, end } = toSpan(all);
  const isStatement = all.parent?.type === AST_NODE_TYPES.ExpressionStatement;
  const between =
    getStyle(sourceCode).end + getStyle(sourceCode).newline + getIndent(sourceCode, all);
  return [{ start, end, text: isStatement ? calls.join(between) : `[${calls.join(', ')}]` }];
}

/** `await Promise.all(list.map((item) => …))` and `list.forEach(async (item) => { … })`. */
function walkInTurn(sourceCode: SourceCode, call: Node): Edit[] | undefined {
  const callback = findFunction(call);
  const walk = callback?.parent;
  if (callback?.type !== AST_NODE_TYPES.ArrowFunctionExpression) return undefined;
  if (walk?.type !== AST_NODE_TYPES.CallExpression || walk.arguments.length !== 1) return undefined;
  const { callee } = walk;
  if (callee.type !== AST_NODE_TYPES.MemberExpression || callee.computed) return undefined;
  if (callee.property.type !== AST_NODE_TYPES.Identifier) return undefined;
  const { name } = callee.property;
  const whole = name === 'forEach' ? walk : name === 'map' ? findAwaitedAll(walk) : undefined;
  if (whole?.parent?.type !== AST_NODE_TYPES.ExpressionStatement) return undefined;
  if (!canAwait(sourceCode, whole)) return undefined;
  const [param] = callback.params;
  if (callback.params.length !== 1 || param === undefined) return undefined;
  const item = getTarget(sourceCode, param);
  const body = getBody(sourceCode, callback, call);
  if (item === undefined || body === undefined) return undefined;
  const list = sourceCode.getText(callee.object);
  const { start, end } = toSpan(body.isBlock ? whole.parent : whole);
  return [{ start, end, text: `for (const ${item} of ${list}) ${body.text}` }];
}

function getTarget(sourceCode: SourceCode, param: TSESTree.Parameter): string | undefined {
  if (param.type === AST_NODE_TYPES.Identifier) return param.name;
  const isPattern =
    param.type === AST_NODE_TYPES.ObjectPattern || param.type === AST_NODE_TYPES.ArrayPattern;
  if (!isPattern || param.typeAnnotation !== undefined) return undefined;
  return sourceCode.getText(param);
}

function getBody(
  sourceCode: SourceCode,
  { body, async }: TSESTree.ArrowFunctionExpression,
  call: Node,
): { readonly text: string; readonly isBlock: boolean } | undefined {
  if (body.type !== AST_NODE_TYPES.BlockStatement) {
    const value = body.type === AST_NODE_TYPES.AwaitExpression ? body.argument : body;
    return value === call
      ? { text: `await ${sourceCode.getText(value)}`, isBlock: false }
      : undefined;
  }
  // A function ends at `return`, a loop would go on.
  const isAwaited = call.parent?.type === AST_NODE_TYPES.AwaitExpression;
  if (!async || !isAwaited || /\breturn\b/.test(sourceCode.getText(body))) return undefined;
  return { text: sourceCode.getText(body), isBlock: true };
}

/** `await Promise.all(…)` around its only argument. */
function findAwaitedAll(argument: Node): Node | undefined {
  const all = argument.parent;
  if (all?.type !== AST_NODE_TYPES.CallExpression || all.arguments.length !== 1) return undefined;
  const { callee } = all;
  const isAll =
    callee.type === AST_NODE_TYPES.MemberExpression &&
    callee.object.type === AST_NODE_TYPES.Identifier &&
    callee.object.name === 'Promise' &&
    callee.property.type === AST_NODE_TYPES.Identifier &&
    callee.property.name === 'all';
  return isAll && all.parent.type === AST_NODE_TYPES.AwaitExpression ? all.parent : undefined;
}

/** In an async function, or at the top level of a module. */
function canAwait({ ast }: SourceCode, node: Node): boolean {
  for (const ancestor of getAncestors(node)) {
    if (isFunction(ancestor)) return ancestor.async;
    if (ancestor.type === AST_NODE_TYPES.PropertyDefinition) return false;
    if (ancestor.type === AST_NODE_TYPES.StaticBlock) return false;
  }
  return ast.sourceType === 'module';
}
