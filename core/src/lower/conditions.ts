/** Branches: conditions, short circuits and the variable a test is about. */
import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import type { Slot } from '../ir/program.js';
import type { FunctionBuilder } from './builder.js';
import { lowerExpression, MAX_DEPTH } from './expressions.js';

export function lowerConditional(
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
export function findSubject(
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

export function findLocalSlot(b: FunctionBuilder, node: TSESTree.Identifier): Slot | undefined {
  const variable = b.module.scopes.findVariable(node);
  if (variable === undefined || b.module.scopes.findImport(variable)) return undefined;
  // What a test has shown may be over before it is asked again.
  if (b.module.scopes.isWrittenElsewhere(variable)) return undefined;
  const home = b.module.locate(variable, node.name, b);
  return home.fn === b.ir.id ? home.slot : undefined;
}

export function isNullishLiteral(node: TSESTree.Node): boolean {
  return (
    (node.type === T.Literal && node.value === null) ||
    (node.type === T.Identifier && node.name === 'undefined')
  );
}
