/**
 * Ends a retry when Persona answers 4xx.
 * Not here: how a repetition is ended (`retry-exit.ts`, `stop-in-catch.ts`), nor library options
 * (`retry-options.ts`).
 */
import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { PersonaCall } from '@persona-lint/core';
import { getEndpoint } from '../endpoint.js';
import { isSamePlace, type Edit } from '../finding.js';
import { getClientErrorTest, writeGuard } from './guard.js';
import { findResponse } from './response.js';
import { findRetryExit, type RetryExit } from './retry-exit.js';
import {
  findNode,
  findVariable,
  getAncestors,
  isWithin,
  toSpan,
  type Node,
  type SourceCode,
} from './source.js';
import { guardCatch, makePassingError } from './stop-in-catch.js';
import { getStyle } from './style.js';

export function stopOnClientError(sourceCode: SourceCode, call: PersonaCall): Edit[] | undefined {
  const request = findNode(sourceCode, call.place);
  const repeater = findNode(sourceCode, call.retry.place);
  if (request === undefined || repeater === undefined) return undefined;
  if (!isWithin(toSpan(request), toSpan(repeater))) return undefined;
  return call.client === 'axios'
    ? guardCatch(sourceCode, request, repeater)
    : guardResponse(sourceCode, call, request, repeater);
}

/** After `const response = await fetch(…)`. */
function guardResponse(
  sourceCode: SourceCode,
  call: PersonaCall,
  request: Node,
  repeater: Node,
): Edit[] | undefined {
  const response = findResponse(request);
  if (response === undefined || !isResponse(sourceCode, call, request, response.name))
    return undefined;
  const endpoint = call.path === undefined ? 'Persona' : getEndpoint(call);
  const message = `\`${endpoint} answered \${${response.name}.status}\``;
  const exit = isCaught(request, repeater)
    ? findExitThroughCatch(sourceCode, call, request, repeater, message)
    : findRetryExit(sourceCode, call, request, repeater, message);
  if (exit === undefined) return undefined;
  const head = `if (${getClientErrorTest(`${response.name}.status`)}) {`;
  return [...exit.edits, writeGuard(sourceCode, response.statement, [head], exit.statements)];
}

/** What a wrapper gives may be something else than the response, unless the program reads it as one. */
function isResponse(
  sourceCode: SourceCode,
  call: PersonaCall,
  request: Node,
  name: string,
): boolean {
  if (isSamePlace(call.place, call.sink)) return true;
  const variable = findVariable(sourceCode, request, name);
  return call.answer.some(({ part, place }) => {
    const read = part === 'response' ? findNode(sourceCode, place) : undefined;
    return (
      read?.type === AST_NODE_TYPES.MemberExpression &&
      read.object.type === AST_NODE_TYPES.Identifier &&
      variable !== undefined &&
      findVariable(sourceCode, read, read.object.name) === variable
    );
  });
}

function findExitThroughCatch(
  sourceCode: SourceCode,
  call: PersonaCall,
  request: Node,
  repeater: Node,
  message: string,
): RetryExit | undefined {
  if (call.retry.kind !== 'loop') return undefined;
  const error = makePassingError(sourceCode, request, repeater);
  const { end } = getStyle(sourceCode);
  return error && { statements: [`throw new ${error.name}(${message})${end}`], edits: error.edits };
}

/** Would a `throw` beside the request be caught again before it leaves the repetition? */
function isCaught(request: Node, repeater: Node): boolean {
  let child = request;
  for (const parent of getAncestors(request)) {
    if (
      parent.type === AST_NODE_TYPES.TryStatement &&
      parent.block === child &&
      parent.handler !== null
    )
      return true;
    if (parent === repeater) return false;
    child = parent;
  }
  return false;
}
