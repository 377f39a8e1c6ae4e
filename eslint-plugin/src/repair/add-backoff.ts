/**
 * Makes a loop that counts its attempts wait longer each time.
 *
 *     at once      if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, 5000 * 2 ** (attempt - 1)));
 *     constant     sleep(1000)        →   sleep(1000 * 2 ** attempt), from 5 s on where it was below 1 s
 *     too short    sleep(2 ** i)      →   sleep(1000 * 2 ** i)
 */
import type { PersonaCall, Place } from '@persona-lint/core';
import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';
import type { Edit } from '../finding.js';
import { enterBody, findCounter, type LoopNode } from './loop-body.js';
import { findFunction, findNode, isWithin, toSpan, type Node, type SourceCode } from './source.js';
import { getStyle } from './style.js';

/** Persona's own sample begins with five seconds. */
const FIRST_DELAY = 5000;
/** Where the strict preset begins to be content. */
const SHORTEST = 1000;

export function addBackoff(
  sourceCode: SourceCode,
  call: PersonaCall,
  fault: 'atOnce' | 'constant' | 'tooShort',
  wait: Place | undefined,
  firstMs?: number,
): Edit[] | undefined {
  const loop = findNode(sourceCode, call.retry.place);
  if (loop === undefined || call.retry.kind !== 'loop') return undefined;
  const counter = findCounter(loop);
  if (fault === 'atOnce') {
    if (counter === undefined || wait !== undefined || !mayAwait(loop)) return undefined;
    const { end } = getStyle(sourceCode);
    const { name, from } = counter;
    const delay = `${FIRST_DELAY} * 2 ** (${name} - ${from + 1})`;
    const promise = `new Promise((resolve) => setTimeout(resolve, ${delay}))`;
    const edit = enterBody(
      sourceCode,
      loop as LoopNode,
      `if (${name} > ${from}) await ${promise}${end}`,
    );
    return edit && [edit];
  }
  const delay = findDelay(sourceCode, findNode(sourceCode, wait), loop);
  if (delay === undefined) return undefined;
  const text = getFactor(sourceCode, delay);
  if (fault === 'tooShort') return [{ ...toSpan(delay), text: `1000 * ${text}` }];
  if (counter === undefined) return undefined;
  const exponent = counter.from === 0 ? counter.name : `(${counter.name} - 1)`;
  // What is shorter than any rule asks for does not become right by growing.
  const start = firstMs !== undefined && firstMs < SHORTEST ? String(FIRST_DELAY) : text;
  return [{ ...toSpan(delay), text: `${start} * 2 ** ${exponent}` }];
}

function mayAwait(loop: Node): boolean {
  return findFunction(loop)?.async ?? true;
}

/** The milliseconds of `sleep(ms)` or of the timer in `new Promise((resolve) => setTimeout(resolve, ms))`. */
function findDelay(sourceCode: SourceCode, wait: Node | undefined, loop: Node): Node | undefined {
  if (wait === undefined || !isWithin(toSpan(wait), toSpan(loop))) return undefined;
  const isTimed = wait.type === AST_NODE_TYPES.NewExpression || isTimer(wait);
  if (isTimed) return findTimer(sourceCode, wait)?.arguments[1];
  if (wait.type !== AST_NODE_TYPES.CallExpression) return undefined;
  const [only, ...others] = wait.arguments;
  return others.length === 0 && only?.type !== AST_NODE_TYPES.SpreadElement ? only : undefined;
}

function findTimer(sourceCode: SourceCode, node: Node): TSESTree.CallExpression | undefined {
  if (node.type === AST_NODE_TYPES.CallExpression && isTimer(node)) return node;
  const members = node as unknown as Readonly<Record<string, Node | (Node | null)[] | null>>;
  for (const key of sourceCode.visitorKeys[node.type] ?? []) {
    for (const child of [members[key]].flat()) {
      const found = child == null ? undefined : findTimer(sourceCode, child);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function isTimer(node: Node): boolean {
  return (
    node.type === AST_NODE_TYPES.CallExpression &&
    node.callee.type === AST_NODE_TYPES.Identifier &&
    node.callee.name === 'setTimeout' &&
    node.arguments.length >= 2
  );
}

/** The expression as one side of a multiplication. */
function getFactor(sourceCode: SourceCode, node: Node): string {
  const text = sourceCode.getText(node);
  const binds =
    /^(?:Literal|Identifier|MemberExpression|CallExpression)$/.test(node.type) ||
    (node.type === AST_NODE_TYPES.BinaryExpression && /^(?:\*|\*\*)$/.test(node.operator));
  return binds ? text : `(${text})`;
}
