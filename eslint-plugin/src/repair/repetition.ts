/**
 * The construct that sends one request several times, and where a value is made once for all of them.
 *
 *     const idempotencyKey = …                 ← here, once for each operation
 *     for (let attempt = 0; …) { … }           ← the repetition
 */
import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { PersonaCall, Place, Repeat } from '@persona-lint/core';
import { isSamePlace } from '../finding.js';
import {
  findFunction,
  findNode,
  isFunction,
  isWithin,
  toSpan,
  type Node,
  type SourceCode,
} from './source.js';

/** The construct, if all that it sends again is the same request. */
export function getRetryRegion(call: PersonaCall): Place | undefined {
  const isSame = getCertain(call).every(({ sameRequest }) => sameRequest === 'yes');
  return isSame ? call.edits.region : undefined;
}

/** A loop over items sends another request each time, which needs another key. */
function isForOtherRequests(call: PersonaCall): boolean {
  return getCertain(call).every(({ sameRequest }) => sameRequest === 'no');
}

function getCertain({ retry }: PersonaCall): Repeat[] {
  return retry.repeats.filter(({ again }) => again === 'yes');
}

/**
 * The construct around `at` before which a value is made once for all attempts; `unsafe` where attempts
 * come from somewhere else. A function that calls itself repeats as a whole: before it is right only when
 * it is made anew for each operation, inside of another function.
 */
export function findRepetition(
  sourceCode: SourceCode,
  call: PersonaCall,
  at: Node,
): Node | 'none' | 'unsafe' {
  if (call.retry.kind === 'recursion') {
    const repeated = findFunction(at);
    const holder = repeated?.parent;
    const isLocal = repeated !== undefined && findFunction(repeated) !== undefined;
    return isLocal && holder?.type === AST_NODE_TYPES.VariableDeclarator ? holder : 'unsafe';
  }
  const { region } = call.edits;
  if (region === undefined || !isWithin(toSpan(at), region)) return 'none';
  // What a client repeats by itself, it repeats with the arguments it was given.
  if (isSamePlace(region, call.place) || isSamePlace(region, call.sink)) return 'none';
  if (isForOtherRequests(call)) return 'none';
  if (getRetryRegion(call) === undefined) return 'unsafe';
  const node = findNode(sourceCode, region);
  return node !== undefined && isRunAtOnce(node) ? node : 'unsafe';
}

/** A method that a decorator repeats, or a class with one, is called for many operations. */
const DECORATED = /^(?:Class|MethodDefinition|PropertyDefinition|Decorator)/;

/** Not a helper that gives a function back, to be called for many operations. */
function isRunAtOnce(node: Node): boolean {
  if (isFunction(node) || DECORATED.test(node.type)) return false;
  const isKept =
    /^(?:VariableDeclarator|Property|PropertyDefinition|AssignmentExpression|ExportDefaultDeclaration)$/;
  return node.type !== AST_NODE_TYPES.CallExpression || !isKept.test(node.parent.type);
}
