/** Members, calls and optional chains. */
import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import type { ItemIR, Slot } from '../ir/program.js';
import { toRange, type FunctionBuilder } from './builder.js';
import { emitThis, lowerExpression, lowerKey } from './expressions.js';

export function lowerItems(
  b: FunctionBuilder,
  nodes: readonly (TSESTree.Expression | TSESTree.SpreadElement | null)[],
): ItemIR[] {
  return nodes.map((node) => {
    if (node === null) return { src: b.constant(undefined), spread: false };
    return node.type === T.SpreadElement
      ? { src: lowerExpression(b, node.argument), spread: true }
      : { src: lowerExpression(b, node), spread: false };
  });
}

export function lowerMember(b: FunctionBuilder, node: TSESTree.MemberExpression): Slot {
  return lowerReference(b, node).value;
}

/** A member together with the object it was read from, for `object.method()`. */
export function lowerReference(
  b: FunctionBuilder,
  node: TSESTree.MemberExpression,
): { value: Slot; receiver: Slot } {
  if (node.object.type === T.Super) {
    const receiver = emitThis(b);
    const key = lowerKey(b, node.property, node.computed);
    const name = typeof key === 'string' ? `super.${key}` : key;
    return { value: b.get(receiver, name, toRange(node)), receiver };
  }
  const receiver = lowerExpression(b, node.object);
  if (node.optional) leaveWhenNullish(b, receiver);
  const key = lowerKey(b, node.property, node.computed);
  return { value: b.get(receiver, key, toRange(node)), receiver };
}

/** Where `?.` jumps to when its object is null or undefined; one per optional chain. */
const chainExits = new WeakMap<FunctionBuilder, ReturnType<FunctionBuilder['newBlock']>[]>();

export function leaveWhenNullish(b: FunctionBuilder, object: Slot): void {
  const exit = chainExits.get(b)?.at(-1);
  if (exit === undefined) return;
  const cond = b.temp();
  b.emit({ op: 'unary', dst: cond, operator: '?.', src: object });
  const go = b.newBlock();
  b.branch(cond, exit, go);
  b.startBlock(go);
}

export function lowerChain(
  b: FunctionBuilder,
  node: TSESTree.ChainExpression,
  awaited: boolean,
): Slot {
  const exits = chainExits.get(b) ?? [];
  chainExits.set(b, exits);
  const exit = b.newBlock();
  const done = b.newBlock();
  const dst = b.temp();
  exits.push(exit);
  const inner = node.expression;
  const value =
    awaited && inner.type === T.CallExpression
      ? lowerCall(b, inner, true)
      : lowerExpression(b, inner);
  exits.pop();
  b.emit({ op: 'copy', dst, src: value });
  b.jump(done);
  b.startBlock(exit);
  b.emit({ op: 'const', dst, value: undefined });
  b.jump(done);
  b.startBlock(done);
  return dst;
}

export function lowerCall(
  b: FunctionBuilder,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  awaited: boolean,
): Slot {
  const at = toRange(node);
  if (node.type === T.NewExpression) {
    const callee = lowerExpression(b, node.callee);
    const args = lowerItems(b, node.arguments);
    return b.call({ kind: 'new', callee, receiver: undefined, args, awaited, at });
  }
  if (node.callee.type === T.Super) {
    const callee = emitThis(b);
    const args = lowerItems(b, node.arguments);
    return b.call({ kind: 'super', callee, receiver: callee, args, awaited: false, at });
  }
  const module = findRequired(b, node);
  if (module !== undefined) {
    const dst = b.temp();
    b.emit({ op: 'import', dst, module, name: '*' });
    return dst;
  }
  const { value: callee, receiver } = lowerCallee(b, node.callee);
  if (node.optional) leaveWhenNullish(b, callee);
  const args = lowerItems(b, node.arguments);
  const member = node.callee.type === T.MemberExpression ? node.callee.property : undefined;
  const nameAt = member && { nameAt: member.range[0] - at[0] };
  return b.call({ kind: 'call', callee, receiver, args, awaited, at, ...nameAt });
}

export function lowerCallee(
  b: FunctionBuilder,
  callee: TSESTree.Expression,
): { value: Slot; receiver: Slot | undefined } {
  switch (callee.type) {
    case T.MemberExpression:
      return lowerReference(b, callee);
    case T.TSNonNullExpression:
    case T.TSAsExpression:
    case T.TSSatisfiesExpression:
    case T.TSInstantiationExpression:
      return lowerCallee(b, callee.expression);
    default:
      return { value: lowerExpression(b, callee), receiver: undefined };
  }
}

export function findRequired(
  b: FunctionBuilder,
  node: TSESTree.CallExpression,
): string | undefined {
  const [first] = node.arguments;
  return node.callee.type === T.Identifier &&
    node.callee.name === 'require' &&
    node.arguments.length === 1 &&
    first?.type === T.Literal &&
    typeof first.value === 'string' &&
    b.module.scopes.findVariable(node.callee) === undefined
    ? first.value
    : undefined;
}

export function lowerTagged(b: FunctionBuilder, node: TSESTree.TaggedTemplateExpression): Slot {
  const { value: callee, receiver } = lowerCallee(b, node.tag);
  const quasis = node.quasi.quasis.map(({ value }) => ({
    src: b.constant(value.raw),
    spread: false,
  }));
  const strings = b.temp();
  b.emit({ op: 'array', dst: strings, items: quasis, at: toRange(node.quasi) });
  const args = [{ src: strings, spread: false }, ...lowerItems(b, node.quasi.expressions)];
  return b.call({ kind: 'tagged', callee, receiver, args, awaited: false, at: toRange(node) });
}

export function lowerAwait(b: FunctionBuilder, node: TSESTree.AwaitExpression): Slot {
  let argument: TSESTree.Node = node.argument;
  while (
    argument.type === T.TSAsExpression ||
    argument.type === T.TSNonNullExpression ||
    argument.type === T.TSSatisfiesExpression
  ) {
    argument = argument.expression;
  }
  if (argument.type === T.CallExpression || argument.type === T.NewExpression) {
    return lowerCall(b, argument, true);
  }
  if (argument.type === T.ChainExpression) return lowerChain(b, argument, true);
  return b.await(lowerExpression(b, argument), toRange(node));
}

export function lowerDynamicImport(b: FunctionBuilder, node: TSESTree.ImportExpression): Slot {
  if (node.source.type !== T.Literal || typeof node.source.value !== 'string') {
    return b.unknown([lowerExpression(b, node.source)], toRange(node));
  }
  const module = b.temp();
  b.emit({ op: 'import', dst: module, module: node.source.value, name: '*' });
  const dst = b.temp();
  b.emit({ op: 'unary', dst, operator: 'promise', src: module });
  return dst;
}
