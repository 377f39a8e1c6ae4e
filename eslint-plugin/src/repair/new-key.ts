/**
 * A new key for a request, made once however often the request is repeated.
 *
 *     const idempotencyKey = crypto.randomUUID();     ← before the outermost construct that repeats it
 *     for (…) { await fetch(url, { headers: { 'Idempotency-Key': idempotencyKey } }) }
 *
 * Without a repetition around it the expression itself is enough.
 */
import type { PersonaCall, PersonaSettings } from '@persona-lint/core';
import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';
import type { Edit } from '../finding.js';
import { getKeyFactoryCall } from './key-factory.js';
import {
  findStatement,
  getAncestors,
  getFreeName,
  isFunction,
  type Node,
  type SourceCode,
} from './source.js';
import { findRepetition } from './repetition.js';
import { getIndent, getStyle } from './style.js';

export interface NewKey {
  /** What to write where the key is sent. */
  readonly text: string;
  /** What has to be added elsewhere for it. */
  readonly edits: readonly Edit[];
}

const KEY_NAME = 'idempotencyKey';

/** A key to be sent at `at`; undefined when there is no safe place to make it. */
export function makeKey(
  sourceCode: SourceCode,
  call: PersonaCall,
  at: Node,
  settings: PersonaSettings | undefined,
): NewKey | undefined {
  const repetition = findRepetition(sourceCode, call, at);
  if (repetition === 'none') {
    return { text: getKeyFactoryCall(sourceCode, at, settings), edits: [] };
  }
  if (repetition === 'unsafe') return undefined;
  const name = getFreeName(sourceCode, getHome(repetition), KEY_NAME);
  const value = getKeyFactoryCall(sourceCode, repetition, settings);
  const edits = declareBefore(sourceCode, repetition, name, value);
  return edits && { text: name, edits };
}

/** `const name = value` before the statement of `node`, in the same function. */
export function declareBefore(
  sourceCode: SourceCode,
  node: Node,
  name: string,
  value: string,
): Edit[] | undefined {
  if (isFunction(node)) return undefined;
  const { end, newline } = getStyle(sourceCode);
  const statement = findStatement(node);
  if (statement === undefined) return declareInArrow(sourceCode, node, name, value);
  const at = statement.range[0];
  const text = `const ${name} = ${value}${end}${newline}${getIndent(sourceCode, statement)}`;
  return [{ start: at, end: at, text }];
}

/** `() => send()` becomes a block that declares the name and returns the same. */
function declareInArrow(
  sourceCode: SourceCode,
  node: Node,
  name: string,
  value: string,
): Edit[] | undefined {
  const arrow = findArrow(node);
  const before = arrow && sourceCode.getTokenBefore(arrow.body, (token) => token.value === '=>');
  if (arrow === undefined || before == null) return undefined;
  const first = sourceCode.getTokenAfter(before);
  if (first === null) return undefined;
  const { end, newline, indent } = getStyle(sourceCode);
  const outer = getIndent(sourceCode, arrow);
  const inner = newline + outer + indent;
  // Only white space may be replaced; a comment between arrow and body stays in front of the block.
  const hasComment = sourceCode.text.slice(before.range[1], first.range[0]).trim() !== '';
  return [
    {
      start: hasComment ? first.range[0] : before.range[1],
      end: first.range[0],
      text: `${hasComment ? '' : ' '}{${inner}const ${name} = ${value}${end}${inner}return `,
    },
    { start: arrow.range[1], end: arrow.range[1], text: `${end}${newline}${outer}}` },
  ];
}

function findArrow(node: Node): TSESTree.ArrowFunctionExpression | undefined {
  let child = node;
  for (const parent of getAncestors(node)) {
    if (parent.type === AST_NODE_TYPES.ArrowFunctionExpression)
      return parent.body === child ? parent : undefined;
    if (isFunction(parent) || parent.type === AST_NODE_TYPES.PropertyDefinition) return undefined;
    child = parent;
  }
  return undefined;
}

/** The node whose scope the new name will live in. */
function getHome(node: Node): Node {
  return findStatement(node)?.parent ?? node;
}
