/**
 * How to end a repetition from inside, in the words of whatever repeats: a loop throws, p-retry gets an
 * `AbortError`, async-retry is told to `bail`.
 */
import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { PersonaCall } from '@persona-lint/core';
import type { TSESTree } from '@typescript-eslint/utils';
import type { Edit } from '../finding.js';
import { addImportedName, getImports, isVisible, type Import } from './imports.js';
import {
  findVariable,
  getAncestors,
  getFreeName,
  isFunction,
  type FunctionNode,
  type Node,
  type SourceCode,
} from './source.js';
import { getStyle } from './style.js';

/** How to end the retry from inside: statements, without indentation, and what they need elsewhere. */
export interface RetryExit {
  readonly statements: readonly string[];
  readonly edits: readonly Edit[];
}

export function findRetryExit(
  sourceCode: SourceCode,
  call: PersonaCall,
  request: Node,
  repeater: Node,
  message: string,
): RetryExit | undefined {
  const { end } = getStyle(sourceCode);
  if (call.retry.kind === 'loop')
    return { statements: [`throw new Error(${message})${end}`], edits: [] };
  if (repeater.type !== AST_NODE_TYPES.CallExpression) return undefined;
  const closure = findClosure(request, repeater);
  if (closure === undefined) return undefined;
  switch (call.retry.library) {
    case 'p-retry':
      return findAbort(sourceCode, request, message);
    case 'async-retry':
      return findBail(sourceCode, call, closure, message);
    default:
      return undefined;
  }
}

/** The function handed to the helper, if the request stands directly in it. */
function findClosure(request: Node, helper: TSESTree.CallExpression): FunctionNode | undefined {
  for (const ancestor of getAncestors(request)) {
    if (isFunction(ancestor)) return ancestor.parent === helper ? ancestor : undefined;
  }
  return undefined;
}

function findAbort(sourceCode: SourceCode, at: Node, message: string): RetryExit | undefined {
  const { end } = getStyle(sourceCode);
  const name = 'AbortError';
  const imports = getImports(sourceCode).filter((each) => each.module === 'p-retry');
  const toStop = (callee: string, edits: readonly Edit[]): RetryExit => ({
    statements: [`throw new ${callee}(${message})${end}`],
    edits,
  });
  const named = imports.find((each) => each.name === name);
  if (named !== undefined)
    return isVisible(sourceCode, named, at) ? toStop(named.local, []) : undefined;
  const whole = imports.find((each) => each.name === '*' || each.by === 'require');
  if (whole?.name === '*') return toStop(`${whole.local}.${name}`, []);
  const other: Import | undefined = imports[0];
  const edit = other && addImportedName(sourceCode, other, name);
  const isFree = findVariable(sourceCode, at, name) === undefined;
  return edit && isFree ? toStop(name, [edit]) : undefined;
}

/** `bail` gives no value, which a typed closure has to be told. */
function findBail(
  sourceCode: SourceCode,
  call: PersonaCall,
  closure: FunctionNode,
  message: string,
): RetryExit | undefined {
  const { end } = getStyle(sourceCode);
  const isTypeScript = /\.[mc]?tsx?$/.test(call.place.file);
  const toStop = (bail: string, edits: readonly Edit[]): RetryExit => ({
    statements: [`return ${bail}(new Error(${message}))${isTypeScript ? ' as never' : ''}${end}`],
    edits,
  });
  const [first] = closure.params;
  if (first?.type === AST_NODE_TYPES.Identifier) return toStop(first.name, []);
  if (first !== undefined) return undefined;
  const bail = getFreeName(sourceCode, closure.body, 'bail');
  const open = sourceCode.getFirstToken(closure, (token) => token.value === '(');
  if (open === null) return undefined;
  return toStop(bail, [{ start: open.range[1], end: open.range[1], text: bail }]);
}
