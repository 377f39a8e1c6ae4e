/**
 * How a loop counts its attempts, and how many there are.
 * Used by `attempt-loop.ts` and `attempt-statements.ts`.
 */
import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findCounter } from './loop-body.js';
import { findVariable, type Node, type SourceCode } from './source.js';

export type Variable = TSESLint.Scope.Variable;

export interface AttemptCount {
  readonly counter: Variable | undefined;
  /** What the counter begins with. */
  readonly from: number;
  /** An expression; undefined for a loop that only its body ends. */
  readonly attempts: string | undefined;
}

const UNCOUNTED: AttemptCount = { counter: undefined, from: 0, attempts: undefined };

export function isWithoutTest({ test }: TSESTree.ForStatement | TSESTree.WhileStatement): boolean {
  return test === null || (test.type === AST_NODE_TYPES.Literal && test.value === true);
}

export function readCount(
  sourceCode: SourceCode,
  loop: TSESTree.ForStatement | TSESTree.WhileStatement,
): AttemptCount | undefined {
  if (loop.type === AST_NODE_TYPES.WhileStatement) {
    return isWithoutTest(loop) ? UNCOUNTED : readWhile(sourceCode, loop);
  }
  const { init, test, update } = loop;
  if (init === null && test === null && update === null) return UNCOUNTED;
  const counted = findCounter(loop);
  const counter = counted && init && sourceCode.getDeclaredVariables(init)[0];
  if (counter === undefined || counter === null || counted === undefined) return undefined;
  if (init?.type !== AST_NODE_TYPES.VariableDeclaration || init.declarations.length !== 1)
    return undefined;
  const { from } = counted;
  if (test === null) return { counter, from, attempts: undefined };
  const attempts = readBound(sourceCode, test, counted);
  return attempts === undefined ? undefined : { counter, from, attempts };
}

/** `let attempt = 0; while (attempt < 5) { attempt++; … }` */
function readWhile(
  sourceCode: SourceCode,
  { test }: TSESTree.WhileStatement,
): AttemptCount | undefined {
  if (test.type !== AST_NODE_TYPES.BinaryExpression) return undefined;
  const { left } = test;
  const counter =
    left.type === AST_NODE_TYPES.Identifier ? findVariable(sourceCode, left, left.name) : undefined;
  const declarator = counter?.defs[0]?.node as Node | undefined;
  if (counter === undefined || declarator?.type !== AST_NODE_TYPES.VariableDeclarator)
    return undefined;
  const { init } = declarator;
  const from = init?.type === AST_NODE_TYPES.Literal ? init.value : undefined;
  if (from !== 0 && from !== 1) return undefined;
  const writes = counter.references.filter((each) => each.isWrite() && each.init !== true);
  if (writes.length !== 1) return undefined;
  const attempts = readBound(sourceCode, test, { name: counter.name, from });
  return attempts === undefined ? undefined : { counter, from, attempts };
}

/** `attempt < 5` from 0, `attempt <= 5` from 1, and what a literal makes of the other two. */
function readBound(
  sourceCode: SourceCode,
  test: Node,
  { name, from }: { readonly name: string; readonly from: number },
): string | undefined {
  if (test.type !== AST_NODE_TYPES.BinaryExpression || !/^<=?$/.test(test.operator))
    return undefined;
  if (test.left.type !== AST_NODE_TYPES.Identifier || test.left.name !== name) return undefined;
  const extra = (test.operator === '<=' ? 1 : 0) - from;
  return toAttempts(sourceCode, test.right, extra);
}

/** A bound plus a number; only of a literal, or of a name that needs none. */
export function toAttempts(sourceCode: SourceCode, bound: Node, extra: number): string | undefined {
  if (bound.type === AST_NODE_TYPES.Literal && typeof bound.value === 'number') {
    const attempts = bound.value + extra;
    return Number.isInteger(attempts) && attempts > 0 ? String(attempts) : undefined;
  }
  if (bound.type === AST_NODE_TYPES.BinaryExpression && bound.operator === '-') {
    const { left, right } = bound;
    const less = right.type === AST_NODE_TYPES.Literal ? Number(right.value) : NaN;
    return Number.isInteger(less) ? toAttempts(sourceCode, left, extra - less) : undefined;
  }
  const isName = bound.type === AST_NODE_TYPES.Identifier;
  return isName && extra === 0 ? sourceCode.getText(bound) : undefined;
}
