/**
 * A loop that retries one request and does nothing else, taken apart: the statements that matter once,
 * and those that only serve the retry (waits, counters, the error kept for later).
 * Only shapes in which each statement is understood; the rest is no such loop.
 * Used by `use-persona-retry.ts`. How a round ends is read in `attempt-statements.ts`.
 */
import type { PersonaCall } from '@persona-lint/core';
import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';
import { isWithoutTest, readCount, type AttemptCount, type Variable } from './attempt-count.js';
import { readCatch, readRound, type Round } from './attempt-statements.js';
import {
  findFunction,
  findNode,
  findStatement,
  findVariable,
  isWithin,
  toSpan,
  type Node,
  type SourceCode,
} from './source.js';

export interface AttemptLoop {
  /** The loop, and the `throw` behind it that is not reached any more. */
  readonly replaced: readonly TSESTree.Statement[];
  /** What is done once, beginning with the statement that sends. */
  readonly kept: readonly TSESTree.Statement[];
  /** What is made before each attempt. */
  readonly made: readonly Variable[];
  /** Variables of the retry alone. */
  readonly dropped: readonly Variable[];
  /** How often it tries, as an expression; undefined when it does not say. */
  readonly attempts: string | undefined;
  /** The answer that a loop without end would have tried again, and that is an error now. */
  readonly refused: string | undefined;
}

export function readAttemptLoop(
  sourceCode: SourceCode,
  call: PersonaCall,
  request: Node,
): AttemptLoop | undefined {
  const loop = findNode(sourceCode, call.retry.place);
  if (loop?.type !== AST_NODE_TYPES.ForStatement && loop?.type !== AST_NODE_TYPES.WhileStatement)
    return undefined;
  const owner = findFunction(loop);
  if (owner?.async !== true || owner.generator || owner !== findFunction(request)) return undefined;
  const count = readCount(sourceCode, loop);
  const round = count && readRoundOf(sourceCode, call, request, loop, count);
  return count && round && finish(sourceCode, loop, count, round);
}

/** One `try` around the attempt, or none. */
function readRoundOf(
  sourceCode: SourceCode,
  call: PersonaCall,
  request: Node,
  { body }: TSESTree.ForStatement | TSESTree.WhileStatement,
  count: AttemptCount,
): Round | undefined {
  if (body.type !== AST_NODE_TYPES.BlockStatement) return undefined;
  const dropped = count.counter === undefined ? [] : [count.counter];
  const start = { sourceCode, call, request, count, dropped };
  const index = body.body.findIndex((each) => each.type === AST_NODE_TYPES.TryStatement);
  const attempt = body.body[index];
  if (attempt?.type !== AST_NODE_TYPES.TryStatement) return readRound(start, body.body);
  const { block, handler, finalizer } = attempt;
  if (finalizer !== null || handler === null) return undefined;
  const before = body.body.slice(0, index);
  const after = body.body.slice(index + 1);
  const round = readRound(start, [...before, ...block.body, ...after]);
  const isSentInTry = round?.kept.every((each) => block.body.includes(each)) ?? false;
  const caught = round && readCatch({ ...start, dropped: round.dropped }, handler);
  return isSentInTry && round && caught ? { ...round, ...caught, catches: true } : undefined;
}

function finish(
  sourceCode: SourceCode,
  loop: TSESTree.ForStatement | TSESTree.WhileStatement,
  count: AttemptCount,
  round: Round,
): AttemptLoop | undefined {
  if (findStatement(loop) !== loop) return undefined;
  const next = findNext(loop);
  const isEndless = isWithoutTest(loop);
  const throwsAfter = next?.type === AST_NODE_TYPES.ThrowStatement;
  // A lost answer leaves the helper as an exception, so it has to leave the loop as one.
  if (round.catches && !isEndless && !round.rethrows && !throwsAfter) return undefined;
  if (isEndless && count.counter !== undefined && round.attempts === undefined) return undefined;
  const leaves = /^(?:Return|Throw)Statement$/.test(round.kept.at(-1)?.type ?? '');
  if (leaves && next !== undefined && !(throwsAfter && findNext(next) === undefined))
    return undefined;
  if (isEndless && !leaves && (round.breaks || next !== undefined)) return undefined;
  const replaced = leaves && next !== undefined ? [loop, next] : [loop];
  const found: AttemptLoop = {
    replaced,
    kept: round.kept,
    made: round.made,
    dropped: round.dropped,
    attempts: count.attempts ?? round.attempts,
    refused: isEndless && !leaves ? round.response : undefined,
  };
  return isSelfContained(found) && areNamesFree(sourceCode, loop, found.kept) ? found : undefined;
}

function findNext(statement: TSESTree.Statement): TSESTree.Statement | undefined {
  const { parent } = statement;
  if (parent.type !== AST_NODE_TYPES.BlockStatement) return undefined;
  return parent.body[parent.body.indexOf(statement) + 1];
}

/** Nothing that stays reads a variable of the retry. */
function isSelfContained({ replaced, kept, dropped }: AttemptLoop): boolean {
  const isIn = (node: Node, places: readonly Node[]): boolean =>
    places.some((place) => isWithin(toSpan(node), toSpan(place)));
  return dropped.every((variable) =>
    variable.references.every(
      ({ identifier, init }) =>
        init === true || (isIn(identifier, replaced) && !isIn(identifier, kept)),
    ),
  );
}

/** What was declared in the loop's block moves into the one around it. */
function areNamesFree(
  sourceCode: SourceCode,
  loop: TSESTree.Statement,
  kept: readonly TSESTree.Statement[],
): boolean {
  const home = loop.parent;
  const { through } = sourceCode.getScope(home);
  return kept.every((each) => {
    if (each.type !== AST_NODE_TYPES.VariableDeclaration) return true;
    return sourceCode
      .getDeclaredVariables(each)
      .every(
        ({ name }) =>
          findVariable(sourceCode, home, name) === undefined &&
          !through.some((reference) => reference.identifier.name === name),
      );
  });
}
