/** Binding and assignment patterns: destructuring, defaults, rest. */
import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import type { Key, Slot } from '../ir/program.js';
import { toRange, type FunctionBuilder } from './builder.js';
import { lowerExpression, lowerKey } from './expressions.js';

export function assignPattern(b: FunctionBuilder, target: TSESTree.Node, value: Slot): void {
  switch (target.type) {
    case T.Identifier: {
      const variable = b.module.scopes.findVariable(target);
      if (variable !== undefined) b.writeVariable(variable, target.name, value);
      return;
    }
    case T.MemberExpression: {
      const object = lowerExpression(b, target.object);
      const key = lowerKey(b, target.property, target.computed);
      b.emit({ op: 'set', object, key, src: value, at: toRange(target) });
      return;
    }
    case T.AssignmentPattern:
      assignPattern(b, target.left, withDefault(b, value, target.right, target.left));
      return;
    case T.ObjectPattern:
      assignObjectPattern(b, target, value);
      return;
    case T.ArrayPattern:
      assignArrayPattern(b, target, value);
      return;
    case T.TSAsExpression:
    case T.TSNonNullExpression:
    case T.TSSatisfiesExpression:
    case T.TSTypeAssertion:
      assignPattern(b, target.expression, value);
      return;
    default:
      return;
  }
}

/** `value === undefined ? fallback : value` */
export function withDefault(
  b: FunctionBuilder,
  value: Slot,
  fallback: TSESTree.Expression,
  target?: TSESTree.Node,
): Slot {
  const dst = b.temp();
  const missing = b.newBlock();
  const given = b.newBlock();
  const done = b.newBlock();
  const cond = b.temp();
  b.emit({ op: 'unary', dst: cond, operator: 'isUndefined', src: value });
  b.branch(cond, missing, given);
  b.startBlock(missing);
  const name = target?.type === T.Identifier ? target.name : undefined;
  b.emit({ op: 'copy', dst, src: lowerExpression(b, fallback, name) });
  b.jump(done);
  b.startBlock(given);
  b.emit({ op: 'copy', dst, src: value });
  b.jump(done);
  b.startBlock(done);
  return dst;
}

function assignObjectPattern(
  b: FunctionBuilder,
  pattern: TSESTree.ObjectPattern,
  value: Slot,
): void {
  const seen: Key[] = [];
  for (const property of pattern.properties) {
    if (property.type === T.RestElement) {
      const dst = b.temp();
      const at = toRange(property);
      b.emit({ op: 'rest', dst, src: value, omit: seen, from: undefined, at });
      assignPattern(b, property.argument, dst);
      continue;
    }
    const key = lowerKey(b, property.key, property.computed);
    seen.push(key);
    assignPattern(b, property.value, b.get(value, key, toRange(property)));
  }
}

function assignArrayPattern(b: FunctionBuilder, pattern: TSESTree.ArrayPattern, value: Slot): void {
  pattern.elements.forEach((element, index) => {
    if (element === null) return;
    const at = toRange(element);
    if (element.type === T.RestElement) {
      const dst = b.temp();
      b.emit({ op: 'rest', dst, src: value, omit: [], from: index, at });
      assignPattern(b, element.argument, dst);
    } else {
      assignPattern(b, element, b.get(value, String(index), at));
    }
  });
}
