/**
 * Sends a new key in place of one that is shared too widely.
 * Not here: why it is wrong (`no-static-idempotency-key`, `no-key-reuse-with-changed-params`).
 */
import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { PersonaCall, PersonaSettings } from '@persona-lint/core';
import type { Edit } from '../finding.js';
import { findKeyValue } from './key-value.js';
import { makeKey } from './new-key.js';
import { isUsedOnlyBy } from './sole-use.js';
import {
  findFunction,
  findNode,
  isWithin,
  skipTypeWrappers,
  toSpan,
  type Node,
  type SourceCode,
} from './source.js';
import { removeUnusedConstant } from './unused.js';

/** Undefined when the value is not written where this request, and no other, reads it. */
export function replaceKey(
  sourceCode: SourceCode,
  call: PersonaCall,
  settings: PersonaSettings | undefined,
): Edit[] | undefined {
  const value = findKeyValue(sourceCode, call);
  if (value === undefined || !belongsTo(sourceCode, value, call)) return undefined;
  const key = makeKey(sourceCode, call, value, settings);
  if (key === undefined || sourceCode.getText(value) === key.text) return undefined;
  const text = isShorthand(value) ? `${sourceCode.getText(value)}: ${key.text}` : key.text;
  return [
    ...key.edits,
    { ...toSpan(value), text },
    ...removeUnusedConstant(sourceCode, skipTypeWrappers(value), key.edits),
  ];
}

function isShorthand(value: Node): boolean {
  return value.parent?.type === AST_NODE_TYPES.Property && value.parent.shorthand;
}

/** An argument of the call, a member of its own headers, or a statement beside it. */
function belongsTo(sourceCode: SourceCode, value: Node, call: PersonaCall): boolean {
  if (isWithin(toSpan(value), call.place)) return true;
  const request = findNode(sourceCode, call.place);
  if (request === undefined || findFunction(request) !== findFunction(value)) return false;
  if (findFunction(request) === undefined) return false;
  const object = value.parent?.type === AST_NODE_TYPES.Property ? value.parent.parent : undefined;
  return object?.type === AST_NODE_TYPES.ObjectExpression && isUsedOnlyBy(sourceCode, object, call);
}
