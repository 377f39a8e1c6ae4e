/** What each kind of expression becomes. Evaluation order is JavaScript's. */
import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import type { Key, MemberIR, Slot } from '../ir/program.js';
import { toRange, type FunctionBuilder } from './builder.js';
import {
  lowerAwait,
  lowerCall,
  lowerChain,
  lowerDynamicImport,
  lowerItems,
  lowerMember,
  lowerTagged,
} from './calls.js';
import { lowerConditional } from './conditions.js';
import { lowerClass, lowerFunction } from './functions.js';
import { assignPattern } from './patterns.js';

/** Deeper expressions than this become unknown, so that no input can exhaust the stack. */
export const MAX_DEPTH = 250;

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
      if (node.argument !== null)
        return b.await(lowerExpression(b, node.argument), toRange(node), true);
      b.await(b.constant(undefined), toRange(node), true);
      return b.unknown([], toRange(node));
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
  if (typeof value === 'bigint') return b.unknown([], toRange(node));
  const isTraced = b.module.traced && (typeof value === 'number' || typeof value === 'string');
  return isTraced ? b.constant(value, toRange(node)) : b.constant(value);
}

function lowerIdentifier(b: FunctionBuilder, node: TSESTree.Identifier): Slot {
  const variable = b.module.scopes.findVariable(node);
  if (variable !== undefined) return b.readVariable(variable, node.name);
  if (node.name === 'undefined') return b.constant(undefined);
  const dst = b.temp();
  if (node.name === 'arguments') {
    b.ir.usesArguments = true;
    b.emit({ op: 'arguments', dst });
    return dst;
  }
  const slot = b.module.commonjs.get(node.name);
  if (slot === undefined) b.emit({ op: 'global', dst, name: node.name });
  else if (b.ir.id === 0) b.emit({ op: 'copy', dst, src: slot });
  else b.emit({ op: 'readOuter', dst, fn: 0, slot });
  return dst;
}

export function emitThis(b: FunctionBuilder): Slot {
  const dst = b.temp();
  b.emit({ op: 'this', dst });
  return dst;
}

function lowerTemplate(b: FunctionBuilder, node: TSESTree.TemplateLiteral): Slot {
  const [only] = node.quasis;
  // Whoever asks what a text is made of wants its parts.
  if (node.expressions.length === 0 && typeof only?.value.cooked === 'string' && !b.module.traced) {
    return b.constant(only.value.cooked);
  }
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

// JSX: what its expressions do still counts; the element itself is opaque.

function isHandler(name: TSESTree.JSXAttribute['name']): boolean {
  return name.type === T.JSXIdentifier && /^on[A-Z]/u.test(name.name);
}

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
        if (attribute.value.type === T.JSXExpressionContainer && isHandler(attribute.name)) {
          b.ir.hasHandlers = true;
        }
        inputs.push(lowerExpression(b, attribute.value));
      }
    }
  }
  for (const child of node.children) {
    if (child.type !== T.JSXText) inputs.push(lowerExpression(b, child));
  }
  return b.unknown(inputs, toRange(node));
}
