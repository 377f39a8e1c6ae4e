/**
 * What each statement of a retry loop is for: to send, to use the answer, or only to try again.
 * A statement that is none of these for certain makes the loop unreadable.
 * Used by `attempt-loop.ts`.
 */
import type { PersonaCall } from '@persona-lint/core';
import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';
import { toAttempts, type AttemptCount, type Variable } from './attempt-count.js';
import { isFailureTest, isRefusalTest, isSuccessTest } from './answer-test.js';
import { isWithin, toSpan, findVariable, type Node, type SourceCode } from './source.js';
import { isPure } from './unused.js';

export interface Start {
  readonly sourceCode: SourceCode;
  readonly call: PersonaCall;
  readonly request: Node;
  readonly count: AttemptCount;
  readonly dropped: readonly Variable[];
}

export interface Round {
  /** The statement that sends, and those that use its answer. */
  readonly kept: readonly TSESTree.Statement[];
  /** Made before each attempt. */
  readonly made: readonly Variable[];
  readonly dropped: readonly Variable[];
  /** There is a `catch` around the attempt. */
  readonly catches: boolean;
  /** The `catch` throws the error again after the last attempt. */
  readonly rethrows: boolean;
  /** How often it tries, where the `catch` says so. */
  readonly attempts: string | undefined;
  /** The variable that takes the answer. */
  readonly response: string | undefined;
  /** Success leaves the loop, and goes on behind it. */
  readonly breaks: boolean;
}

interface State {
  readonly kept: TSESTree.Statement[];
  readonly made: Variable[];
  readonly dropped: Variable[];
  response: string | undefined;
  /** A `return`, a `throw` or a `break` that nothing but waits may follow. */
  isOver: boolean;
  breaks: boolean;
  /** Success is certain not to be sent again. */
  isSuccessKept: boolean;
  /** Some failures go on to the next round without reaching the statements below. */
  skips: boolean;
  throwsUnlessOk: boolean;
}

export function readRound(
  start: Start,
  statements: readonly TSESTree.Statement[],
): Round | undefined {
  const state: State = {
    kept: [],
    made: [],
    dropped: [...start.dropped],
    response: undefined,
    isOver: false,
    breaks: false,
    isSuccessKept: false,
    skips: false,
    throwsUnlessOk: false,
  };
  if (!statements.every((each) => readStatement(start, state, each))) return undefined;
  const { kept, made, dropped, response, breaks, isSuccessKept, skips, throwsUnlessOk } = state;
  const jumps = kept.some((each) =>
    start.sourceCode.getTokens(each).some(({ value }) => value === 'break' || value === 'continue'),
  );
  const isReadable = kept.length > 0 && isSuccessKept && !jumps && (!skips || throwsUnlessOk);
  return isReadable
    ? {
        kept,
        made,
        dropped,
        response,
        breaks,
        catches: false,
        rethrows: false,
        attempts: undefined,
      }
    : undefined;
}

function readStatement(start: Start, state: State, statement: TSESTree.Statement): boolean {
  const { sourceCode, request } = start;
  if (isRetryStep(start, state.dropped, statement)) return true;
  if (state.isOver) return false;
  if (state.kept.length === 0) {
    return isWithin(toSpan(request), toSpan(statement))
      ? readSending(start, state, statement)
      : readMaking(sourceCode, state, statement);
  }
  switch (statement.type) {
    case AST_NODE_TYPES.VariableDeclaration:
      if (statement.kind !== 'const') return false;
      break;
    case AST_NODE_TYPES.ReturnStatement:
    case AST_NODE_TYPES.ThrowStatement:
      state.isOver = true;
      state.isSuccessKept = true;
      break;
    case AST_NODE_TYPES.BreakStatement:
      state.isOver = true;
      state.breaks = true;
      state.isSuccessKept = true;
      return statement.label === null;
    case AST_NODE_TYPES.IfStatement:
      return readBranch(start, state, statement);
    default:
      return false;
  }
  state.kept.push(statement);
  return true;
}

/** `const response = await fetch(…)`, `response = await fetch(…)`, `return await fetch(…)` */
function readSending({ request }: Start, state: State, statement: TSESTree.Statement): boolean {
  const { parent } = request;
  if (parent?.type !== AST_NODE_TYPES.AwaitExpression) return false;
  state.kept.push(statement);
  if (statement.type === AST_NODE_TYPES.ReturnStatement) {
    state.isOver = true;
    state.isSuccessKept = true;
    return statement.argument === parent;
  }
  if (statement.type === AST_NODE_TYPES.VariableDeclaration) {
    const [declarator] = statement.declarations;
    if (statement.declarations.length !== 1 || statement.kind === 'var') return false;
    if (declarator.init !== parent || declarator.id.type !== AST_NODE_TYPES.Identifier)
      return false;
    state.response = declarator.id.name;
    return true;
  }
  const expression =
    statement.type === AST_NODE_TYPES.ExpressionStatement ? statement.expression : undefined;
  if (expression?.type !== AST_NODE_TYPES.AssignmentExpression) return false;
  if (expression.operator !== '=' || expression.right !== parent) return false;
  if (expression.left.type !== AST_NODE_TYPES.Identifier) return false;
  state.response = expression.left.name;
  return true;
}

/** `const key = randomUUID();` before the attempt */
function readMaking(sourceCode: SourceCode, state: State, statement: TSESTree.Statement): boolean {
  const variable = findDeclared(sourceCode, statement);
  if (variable === undefined) return false;
  state.made.push(variable);
  return true;
}

/** `const name = …` of something pure */
function findDeclared(sourceCode: SourceCode, statement: TSESTree.Statement): Variable | undefined {
  if (statement.type !== AST_NODE_TYPES.VariableDeclaration || statement.kind === 'var')
    return undefined;
  const [{ id, init }] = statement.declarations;
  if (statement.declarations.length !== 1 || id.type !== AST_NODE_TYPES.Identifier)
    return undefined;
  return init !== null && isPure(init) ? sourceCode.getDeclaredVariables(statement)[0] : undefined;
}

function readBranch(start: Start, state: State, statement: TSESTree.IfStatement): boolean {
  const { test, consequent, alternate } = statement;
  const { response } = state;
  if (alternate !== null || response === undefined) return false;
  const body = toList(consequent);
  const last = body.at(-1);
  switch (last?.type) {
    case AST_NODE_TYPES.ReturnStatement:
    case AST_NODE_TYPES.ThrowStatement:
      state.isSuccessKept ||= isSuccessTest(test, response);
      state.throwsUnlessOk ||=
        last.type === AST_NODE_TYPES.ThrowStatement && isRefusalTest(test, response);
      state.kept.push(statement);
      return true;
    case AST_NODE_TYPES.ContinueStatement:
      state.skips = true;
      return (
        last.label === null &&
        isFailureTest(test, response) &&
        body.slice(0, -1).every((each) => isRetryStep(start, state.dropped, each))
      );
    case AST_NODE_TYPES.BreakStatement:
      state.isOver = true;
      state.breaks = true;
      state.isSuccessKept ||= isSuccessTest(test, response);
      return last.label === null && body.length === 1;
    default:
      return false;
  }
}

/** What the `catch` does beside ending the retry; undefined when it does anything else. */
export function readCatch(
  start: Start,
  { param, body }: TSESTree.CatchClause,
): Pick<Round, 'dropped' | 'rethrows' | 'attempts'> | undefined {
  const dropped = [...start.dropped];
  let rethrows = false;
  let attempts: string | undefined;
  for (const statement of body.body) {
    if (isRetryStep(start, dropped, statement)) continue;
    const error = param?.type === AST_NODE_TYPES.Identifier ? param.name : undefined;
    const kept =
      error === undefined ? undefined : findKeptError(start.sourceCode, statement, error);
    if (kept !== undefined) {
      dropped.push(kept);
      continue;
    }
    const limit = error === undefined ? undefined : readLimit(start, statement, error);
    if (limit === undefined) return undefined;
    rethrows = true;
    attempts = limit;
  }
  return { dropped, rethrows, attempts };
}

/** `lastError = error;` */
function findKeptError(
  sourceCode: SourceCode,
  statement: TSESTree.Statement,
  error: string,
): Variable | undefined {
  if (statement.type !== AST_NODE_TYPES.ExpressionStatement) return undefined;
  const { expression } = statement;
  if (expression.type !== AST_NODE_TYPES.AssignmentExpression || expression.operator !== '=')
    return undefined;
  const { left, right } = expression;
  const isError = right.type === AST_NODE_TYPES.Identifier && right.name === error;
  return isError && left.type === AST_NODE_TYPES.Identifier
    ? findVariable(sourceCode, left, left.name)
    : undefined;
}

/** `if (attempt === 4) throw error;` */
function readLimit(
  { sourceCode, count }: Start,
  statement: TSESTree.Statement,
  error: string,
): string | undefined {
  if (statement.type !== AST_NODE_TYPES.IfStatement || statement.alternate !== null)
    return undefined;
  const { test, consequent } = statement;
  const [only, ...others] = toList(consequent);
  const throwsError =
    only?.type === AST_NODE_TYPES.ThrowStatement &&
    only.argument.type === AST_NODE_TYPES.Identifier &&
    only.argument.name === error;
  if (!throwsError || others.length > 0) return undefined;
  if (test.type !== AST_NODE_TYPES.BinaryExpression || !/^(?:===?|>=)$/.test(test.operator))
    return undefined;
  const { left, right } = test;
  const isCounter =
    left.type === AST_NODE_TYPES.Identifier &&
    count.counter !== undefined &&
    findVariable(sourceCode, left, left.name) === count.counter;
  return isCounter ? toAttempts(sourceCode, right, 1 - count.from) : undefined;
}

/** Waits, counts, computes a delay, or does one of these under a condition; may add to `dropped`. */
function isRetryStep(start: Start, dropped: Variable[], statement: TSESTree.Statement): boolean {
  const { sourceCode } = start;
  switch (statement.type) {
    case AST_NODE_TYPES.ExpressionStatement:
      return isWait(start, statement.expression) || isCounting(start, statement.expression);
    case AST_NODE_TYPES.VariableDeclaration: {
      const readsDropped = dropped.some((variable) =>
        variable.references.some(({ identifier }) =>
          isWithin(toSpan(identifier), toSpan(statement)),
        ),
      );
      const [variable, ...others] = sourceCode.getDeclaredVariables(statement);
      if (!readsDropped || variable === undefined || others.length > 0) return false;
      if (isWithin(toSpan(start.request), toSpan(statement))) return false;
      dropped.push(variable);
      return true;
    }
    case AST_NODE_TYPES.IfStatement: {
      const { test, consequent, alternate } = statement;
      const steps = toList(consequent);
      const isPlain = !sourceCode
        .getTokens(test)
        .some(({ value }) => /^(?:await|yield|=|\+\+|--|[-+*/%&|^?]+=)$/.test(value));
      return (
        isPlain &&
        alternate === null &&
        steps.length > 0 &&
        steps.every((each) => isRetryStep(start, dropped, each))
      );
    }
    default:
      return false;
  }
}

/** `await sleep(1000)`, `await new Promise((resolve) => setTimeout(resolve, 1000))` */
function isWait({ sourceCode, call }: Start, expression: TSESTree.Expression): boolean {
  if (expression.type !== AST_NODE_TYPES.AwaitExpression) return false;
  const { argument } = expression;
  if (argument.type === AST_NODE_TYPES.NewExpression)
    return /^new Promise\b[^;{}]*\{?\s*setTimeout\(/.test(sourceCode.getText(argument));
  if (argument.type !== AST_NODE_TYPES.CallExpression) return false;
  const isNamedSo =
    argument.callee.type === AST_NODE_TYPES.Identifier &&
    /^(?:sleep|delay|wait|pause|setTimeout)$/.test(argument.callee.name);
  return (
    isNamedSo ||
    call.retry.repeats.some(({ wait }) => {
      const { place } = wait;
      return place?.start === argument.range[0] && place.end === argument.range[1];
    })
  );
}

function isCounting({ sourceCode, count }: Start, expression: TSESTree.Expression): boolean {
  return (
    expression.type === AST_NODE_TYPES.UpdateExpression &&
    expression.operator === '++' &&
    expression.argument.type === AST_NODE_TYPES.Identifier &&
    count.counter !== undefined &&
    findVariable(sourceCode, expression.argument, expression.argument.name) === count.counter
  );
}

function toList(statement: TSESTree.Statement): readonly TSESTree.Statement[] {
  return statement.type === AST_NODE_TYPES.BlockStatement ? statement.body : [statement];
}
