/** What each kind of expression becomes. Evaluation order is JavaScript's. */
import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import type { ItemIR, Key, MemberIR, Slot } from '../ir/program.js';
import { toRange, type FunctionBuilder } from './builder.js';
import { lowerClass, lowerFunction } from './functions.js';
import { assignPattern } from './patterns.js';

/** Deeper expressions than this become unknown, so that no input can exhaust the stack. */
const MAX_DEPTH = 250;

/** `name` is what an anonymous function or class would be called. */
export function lowerExpression(b: FunctionBuilder, node: TSESTree.Node, name?: string): Slot {
  if (b.depth >= MAX_DEPTH) return b.unknown([], toRange(node));
  b.depth++;
  const slot = lower(b, node, name);
  b.depth--;
  return slot;
}

function lower(b: FunctionBuilder, node: TSESTree.Node, name: string | undefined): Slot {
  switch (node.type) {
    case T.Literal:
      return lowerLiteral(b, node);
    case T.Identifier:
      return lowerIdentifier(b, node);
    case T.TemplateLiteral:
      return lowerTemplate(b, node);
    case T.ThisExpression:
      return emitThis(b);
    case T.ArrayExpression:
      return lowerArray(b, node);
    case T.ObjectExpression:
      return lowerObject(b, node);
    case T.ArrowFunctionExpression:
    case T.FunctionExpression:
      return lowerFunction(b, node, name);
    case T.ClassExpression:
      return lowerClass(b, node, name);
    case T.MemberExpression:
      return lowerMember(b, node);
    case T.ChainExpression:
      return lowerChain(b, node, false);
    case T.CallExpression:
    case T.NewExpression:
      return lowerCall(b, node, false);
    case T.TaggedTemplateExpression:
      return lowerTagged(b, node);
    case T.AwaitExpression:
      return lowerAwait(b, node);
    case T.YieldExpression:
      return node.argument === null
        ? b.unknown([], toRange(node))
        : b.await(lowerExpression(b, node.argument), toRange(node));
    case T.AssignmentExpression:
      return lowerAssignment(b, node);
    case T.UpdateExpression:
      return lowerUpdate(b, node);
    case T.BinaryExpression:
      return lowerBinary(b, node);
    case T.LogicalExpression:
      return lowerLogical(b, node.operator, node.left, () => lowerExpression(b, node.right));
    case T.UnaryExpression:
      return lowerUnary(b, node);
    case T.ConditionalExpression:
      return lowerConditional(b, node, name);
    case T.SequenceExpression:
      return (
        node.expressions.map((each) => lowerExpression(b, each)).at(-1) ?? b.constant(undefined)
      );
    case T.ImportExpression:
      return lowerDynamicImport(b, node);
    case T.MetaProperty: {
      const dst = b.temp();
      b.emit({ op: 'global', dst, name: `${node.meta.name}.${node.property.name}` });
      return dst;
    }
    case T.TSAsExpression:
    case T.TSSatisfiesExpression:
    case T.TSTypeAssertion:
    case T.TSNonNullExpression:
    case T.TSInstantiationExpression:
      return lowerExpression(b, node.expression, name);
    case T.JSXElement:
    case T.JSXFragment:
    case T.JSXExpressionContainer:
    case T.JSXSpreadChild:
      return lowerJsx(b, node);
    default:
      return b.unknown([], toRange(node));
  }
}

export function lowerKey(b: FunctionBuilder, key: TSESTree.Node, computed: boolean): Key {
  if (!computed) {
    if (key.type === T.Identifier) return key.name;
    if (key.type === T.PrivateIdentifier) return `#${key.name}`;
  }
  if (key.type === T.Literal && (typeof key.value === 'string' || typeof key.value === 'number')) {
    return String(key.value);
  }
  return { slot: lowerExpression(b, key) };
}

function lowerLiteral(b: FunctionBuilder, node: TSESTree.Literal): Slot {
  if ('regex' in node) {
    const dst = b.temp();
    b.emit({ op: 'regexp', dst, source: node.regex.pattern, flags: node.regex.flags });
    return dst;
  }
  const value = node.value;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 400 && value <= 600) {
    b.module.statuses.add(value);
  }
  return typeof value === 'bigint' ? b.unknown([], toRange(node)) : b.constant(value);
}

function lowerIdentifier(b: FunctionBuilder, node: TSESTree.Identifier): Slot {
  const variable = b.module.scopes.findVariable(node);
  if (variable !== undefined) return b.readVariable(variable, node.name);
  if (node.name === 'undefined') return b.constant(undefined);
  const dst = b.temp();
  if (node.name === 'arguments') {
    b.ir.usesArguments = true;
    b.emit({ op: 'arguments', dst });
  } else b.emit({ op: 'global', dst, name: node.name });
  return dst;
}

function emitThis(b: FunctionBuilder): Slot {
  const dst = b.temp();
  b.emit({ op: 'this', dst });
  return dst;
}

function lowerTemplate(b: FunctionBuilder, node: TSESTree.TemplateLiteral): Slot {
  const parts: (string | Slot)[] = [];
  node.quasis.forEach((quasi, index) => {
    const text = quasi.value.cooked;
    if (text !== null && text !== '') parts.push(text);
    const expression = node.expressions[index];
    if (expression !== undefined) parts.push(lowerExpression(b, expression));
  });
  const dst = b.temp();
  b.emit({ op: 'template', dst, parts, at: toRange(node) });
  return dst;
}

function lowerItems(
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

function lowerArray(b: FunctionBuilder, node: TSESTree.ArrayExpression): Slot {
  const items = lowerItems(b, node.elements);
  const dst = b.temp();
  b.emit({ op: 'array', dst, items, at: toRange(node) });
  return dst;
}

function lowerObject(b: FunctionBuilder, node: TSESTree.ObjectExpression): Slot {
  const members: MemberIR[] = node.properties.map((property) => {
    const at = toRange(property);
    if (property.type === T.SpreadElement) {
      return { kind: 'spread', src: lowerExpression(b, property.argument), at };
    }
    const key = lowerKey(b, property.key, property.computed);
    const src = lowerExpression(b, property.value, typeof key === 'string' ? key : undefined);
    return { kind: property.kind === 'get' ? 'getter' : 'value', key, src, at };
  });
  const dst = b.temp();
  b.emit({ op: 'object', dst, members, at: toRange(node) });
  return dst;
}

// Members and calls

function lowerMember(b: FunctionBuilder, node: TSESTree.MemberExpression): Slot {
  return lowerReference(b, node).value;
}

/** A member together with the object it was read from, for `object.method()`. */
function lowerReference(
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

function leaveWhenNullish(b: FunctionBuilder, object: Slot): void {
  const exit = chainExits.get(b)?.at(-1);
  if (exit === undefined) return;
  const cond = b.temp();
  b.emit({ op: 'unary', dst: cond, operator: 'isNullish', src: object });
  const go = b.newBlock();
  b.branch(cond, exit, go);
  b.startBlock(go);
}

function lowerChain(b: FunctionBuilder, node: TSESTree.ChainExpression, awaited: boolean): Slot {
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

function lowerCall(
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
  return b.call({ kind: 'call', callee, receiver, args, awaited, at });
}

function lowerCallee(
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

function findRequired(b: FunctionBuilder, node: TSESTree.CallExpression): string | undefined {
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

function lowerTagged(b: FunctionBuilder, node: TSESTree.TaggedTemplateExpression): Slot {
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

function lowerAwait(b: FunctionBuilder, node: TSESTree.AwaitExpression): Slot {
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

function lowerDynamicImport(b: FunctionBuilder, node: TSESTree.ImportExpression): Slot {
  if (node.source.type !== T.Literal || typeof node.source.value !== 'string') {
    return b.unknown([lowerExpression(b, node.source)], toRange(node));
  }
  const module = b.temp();
  b.emit({ op: 'import', dst: module, module: node.source.value, name: '*' });
  const dst = b.temp();
  b.emit({ op: 'unary', dst, operator: 'promise', src: module });
  return dst;
}

// Operators

function lowerAssignment(b: FunctionBuilder, node: TSESTree.AssignmentExpression): Slot {
  if (node.operator === '=') {
    const name = node.left.type === T.Identifier ? node.left.name : undefined;
    const value = lowerExpression(b, node.right, name);
    assignPattern(b, node.left, value);
    return value;
  }
  const operator = node.operator.slice(0, -1);
  if (operator === '??' || operator === '||' || operator === '&&') {
    const value = lowerLogical(b, operator, node.left, () => lowerExpression(b, node.right));
    assignPattern(b, node.left, value);
    return value;
  }
  const left = lowerExpression(b, node.left);
  const right = lowerExpression(b, node.right);
  const dst = b.temp();
  b.emit({ op: 'binary', dst, operator, left, right, at: toRange(node) });
  assignPattern(b, node.left, dst);
  return dst;
}

function lowerUpdate(b: FunctionBuilder, node: TSESTree.UpdateExpression): Slot {
  const before = b.temp();
  b.emit({ op: 'copy', dst: before, src: lowerExpression(b, node.argument) });
  const after = b.temp();
  const operator = node.operator === '++' ? '+' : '-';
  const right = b.constant(1);
  b.emit({ op: 'binary', dst: after, operator, left: before, right, at: toRange(node) });
  assignPattern(b, node.argument, after);
  return node.prefix ? after : before;
}

function lowerBinary(b: FunctionBuilder, node: TSESTree.BinaryExpression): Slot {
  const dst = b.temp();
  const at = toRange(node);
  if (node.left.type === T.PrivateIdentifier) {
    return b.unknown([lowerExpression(b, node.right)], at);
  }
  const left = lowerExpression(b, node.left);
  const right = lowerExpression(b, node.right);
  b.emit({ op: 'binary', dst, operator: node.operator, left, right, at });
  return dst;
}

function lowerLogical(
  b: FunctionBuilder,
  operator: '&&' | '||' | '??',
  leftNode: TSESTree.Node,
  right: () => Slot,
): Slot {
  const dst = b.temp();
  const goOn = b.newBlock();
  const stop = b.newBlock();
  const done = b.newBlock();
  const left = lowerExpression(b, leftNode);
  if (operator === '??') {
    const cond = b.temp();
    b.emit({ op: 'unary', dst: cond, operator: 'isNullish', src: left });
    b.branch(cond, goOn, stop);
  } else if (operator === '&&') b.branch(left, goOn, stop);
  else b.branch(left, stop, goOn);
  b.startBlock(stop);
  const kept = b.temp();
  b.emit({ op: 'unary', dst: kept, operator: `kept ${operator}`, src: left });
  b.emit({ op: 'copy', dst, src: kept });
  b.jump(done);
  b.startBlock(goOn);
  b.emit({ op: 'copy', dst, src: right() });
  b.jump(done);
  b.startBlock(done);
  return dst;
}

function lowerUnary(b: FunctionBuilder, node: TSESTree.UnaryExpression): Slot {
  if (node.operator === 'delete' && node.argument.type === T.MemberExpression) {
    const object = lowerExpression(b, node.argument.object);
    const key = lowerKey(b, node.argument.property, node.argument.computed);
    b.emit({ op: 'delete', object, key, at: toRange(node) });
    return b.constant(true);
  }
  const src = lowerExpression(b, node.argument);
  const dst = b.temp();
  b.emit({ op: 'unary', dst, operator: node.operator, src });
  return dst;
}

function lowerConditional(
  b: FunctionBuilder,
  node: TSESTree.ConditionalExpression,
  name: string | undefined,
): Slot {
  const dst = b.temp();
  const then = b.newBlock();
  const otherwise = b.newBlock();
  const done = b.newBlock();
  lowerCondition(b, node.test, then, otherwise);
  b.startBlock(then);
  b.emit({ op: 'copy', dst, src: lowerExpression(b, node.consequent, name) });
  b.jump(done);
  b.startBlock(otherwise);
  b.emit({ op: 'copy', dst, src: lowerExpression(b, node.alternate, name) });
  b.jump(done);
  b.startBlock(done);
  return dst;
}

type Block = ReturnType<FunctionBuilder['newBlock']>;

/** Branches on `test`, short-circuits as jumps, and says which variable was tested. */
export function lowerCondition(
  b: FunctionBuilder,
  test: TSESTree.Expression,
  then: Block,
  otherwise: Block,
): void {
  if (test.type === T.UnaryExpression && test.operator === '!') {
    lowerCondition(b, test.argument, otherwise, then);
    return;
  }
  if (test.type === T.LogicalExpression && test.operator !== '??' && b.depth < MAX_DEPTH) {
    b.depth++;
    const right = b.newBlock();
    if (test.operator === '&&') lowerCondition(b, test.left, right, otherwise);
    else lowerCondition(b, test.left, then, right);
    b.startBlock(right);
    lowerCondition(b, test.right, then, otherwise);
    b.depth--;
    return;
  }
  const cond = lowerExpression(b, test);
  b.end({
    op: 'branch',
    cond,
    then: then.id,
    else: otherwise.id,
    ...findSubject(b, test),
  });
}

/** The local variable a condition is about: `x`, `x === undefined`, `x != null`. */
function findSubject(
  b: FunctionBuilder,
  test: TSESTree.Expression,
): { subject?: { slot: Slot; test: 'truthy' | 'nullish' | 'present' } } {
  if (test.type === T.Identifier) {
    const slot = findLocalSlot(b, test);
    return slot === undefined ? {} : { subject: { slot, test: 'truthy' } };
  }
  if (test.type !== T.BinaryExpression || test.left.type !== T.Identifier) return {};
  if (!/^[!=]==?$/u.test(test.operator) || !isNullishLiteral(test.right)) return {};
  const slot = findLocalSlot(b, test.left);
  if (slot === undefined) return {};
  return { subject: { slot, test: test.operator.startsWith('!') ? 'present' : 'nullish' } };
}

function findLocalSlot(b: FunctionBuilder, node: TSESTree.Identifier): Slot | undefined {
  const variable = b.module.scopes.findVariable(node);
  if (variable === undefined || b.module.scopes.findImport(variable)) return undefined;
  const home = b.module.locate(variable, node.name, b);
  return home.fn === b.ir.id ? home.slot : undefined;
}

function isNullishLiteral(node: TSESTree.Node): boolean {
  return (
    (node.type === T.Literal && node.value === null) ||
    (node.type === T.Identifier && node.name === 'undefined')
  );
}

// JSX: what its expressions do still counts; the element itself is opaque.

function lowerJsx(
  b: FunctionBuilder,
  node:
    | TSESTree.JSXElement
    | TSESTree.JSXFragment
    | TSESTree.JSXExpressionContainer
    | TSESTree.JSXSpreadChild,
): Slot {
  if (node.type === T.JSXExpressionContainer || node.type === T.JSXSpreadChild) {
    return node.expression.type === T.JSXEmptyExpression
      ? b.constant(undefined)
      : lowerExpression(b, node.expression);
  }
  const inputs: Slot[] = [];
  if (node.type === T.JSXElement) {
    for (const attribute of node.openingElement.attributes) {
      if (attribute.type === T.JSXSpreadAttribute) {
        inputs.push(lowerExpression(b, attribute.argument));
      } else if (attribute.value !== null) {
        inputs.push(lowerExpression(b, attribute.value));
      }
    }
  }
  for (const child of node.children) {
    if (child.type !== T.JSXText) inputs.push(lowerExpression(b, child));
  }
  return b.unknown(inputs, toRange(node));
}
