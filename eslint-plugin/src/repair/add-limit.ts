/**
 * Counts the rounds of a loop that retries, and throws after five of them.
 *
 *     for (;;) {                    let attempts = 0;
 *       …                     →     for (;;) {
 *     }                               if (++attempts > 5) throw new Error('…');
 *                                     …
 */
import type { PersonaCall } from '@persona-lint/core';
import { AST_NODE_TYPES } from '@typescript-eslint/types';
import { getEndpoint } from '../endpoint.js';
import type { Edit } from '../finding.js';
import { findNode, findStatement, getFreeName, type Node, type SourceCode } from './source.js';
import { enterBody, type LoopNode } from './loop-body.js';
import { getIndent, getStyle } from './style.js';

const MOST = 5;

export function addLimit(sourceCode: SourceCode, call: PersonaCall): Edit[] | undefined {
  const loop = findNode(sourceCode, call.retry.place);
  const statement = loop && findStatement(loop);
  if (loop === undefined || !isCounted(loop) || statement === undefined) return undefined;
  const { end, newline, quote } = getStyle(sourceCode);
  const name = getFreeName(sourceCode, statement.parent, 'attempts');
  const at = statement.range[0];
  const declared = `let ${name} = 0${end}${newline}${getIndent(sourceCode, statement)}`;
  const message = `${quote}${getEndpoint(call)} failed ${MOST} times${quote}`;
  const guard = `if (++${name} > ${MOST}) throw new Error(${message})${end}`;
  const entered = enterBody(sourceCode, loop, guard);
  return entered && [{ start: at, end: at, text: declared }, entered];
}

function isCounted(node: Node): node is LoopNode {
  return (
    node.type === AST_NODE_TYPES.ForStatement ||
    node.type === AST_NODE_TYPES.WhileStatement ||
    node.type === AST_NODE_TYPES.DoWhileStatement
  );
}
