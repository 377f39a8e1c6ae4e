/**
 * Sends a new key in place of one that is shared too widely.
 * Not here: why it is wrong (`no-static-idempotency-key`, `no-key-reuse-with-changed-params`).
 */
import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { PersonaCall, PersonaSettings } from '@persona-lint/core';
import type { Edit } from '../finding.js';
import { findKeyValue } from './key-value.js';
import { makeKey } from './new-key.js';
import { findRepetition } from './repetition.js';
import { findOwnConstant, isUsedOnlyBy } from './sole-use.js';
import {
  findFunction,
  findNode,
  getAncestors,
  isFunction,
  isLoop,
  isWithin,
  skipTypeWrappers,
  toSpan,
  type Node,
  type SourceCode,
} from './source.js';
import { removeUnusedConstant, removeUnusedImports } from './unused.js';

/**
 * The new key goes where the old one is made, if that is a constant of this request alone, else where it is
 * sent. Undefined when the value is not written where this request, and no other, reads it.
 */
export function replaceKey(
  sourceCode: SourceCode,
  call: PersonaCall,
  settings: PersonaSettings | undefined,
): Edit[] | undefined {
  const value = findKeyValue(sourceCode, call);
  if (value === undefined || !belongsTo(sourceCode, value, call)) return undefined;
  const made = findOwnConstant(sourceCode, skipTypeWrappers(value), call)?.init;
  const target = made ?? value;
  const key = makeKey(sourceCode, call, target, settings);
  if (key === undefined || sourceCode.getText(target) === key.text) return undefined;
  const unused = made == null ? removeUnusedConstant(sourceCode, skipTypeWrappers(value)) : [];
  const isShort = made == null && isShorthand(value);
  const text = isShort ? `${sourceCode.getText(value)}: ${key.text}` : key.text;
  if (unused === undefined) return undefined;
  const written = [text, ...key.edits.map((edit) => edit.text)];
  const imports = removeUnusedImports(sourceCode, unused[0] ?? toSpan(target), written);
  return [...key.edits, { ...toSpan(target), text }, ...unused, ...imports];
}

/**
 * Tells the key of this request apart from the one it shares: `key` becomes `` `${key}-resume` ``. For keys
 * that have to stay what they are when the program starts anew.
 */
export function suffixKey(sourceCode: SourceCode, call: PersonaCall): Edit[] | undefined {
  const value = findKeyValue(sourceCode, call);
  const suffix = call.path?.split('/').findLast((segment) => /^[a-z]/.test(segment));
  if (value === undefined || suffix === undefined || !belongsTo(sourceCode, value, call))
    return undefined;
  if (isShorthand(value)) return undefined;
  if (value.type === AST_NODE_TYPES.TemplateLiteral) {
    const at = value.range[1] - 1;
    return [{ start: at, end: at, text: `-${suffix}` }];
  }
  const isName =
    value.type === AST_NODE_TYPES.Identifier || value.type === AST_NODE_TYPES.MemberExpression;
  if (!isName) return undefined;
  return [{ ...toSpan(value), text: `\`\${${sourceCode.getText(value)}}-${suffix}\`` }];
}

/**
 * Would a key made before the repetition be newer than the one there is? It is where the repetition
 * itself stands in a loop that the present key was made outside of.
 */
export function canRenew(sourceCode: SourceCode, call: PersonaCall): boolean {
  const value = findKeyValue(sourceCode, call);
  const repetition = value === undefined ? 'unsafe' : findRepetition(sourceCode, call, value);
  if (repetition === 'none' || repetition === 'unsafe') return repetition === 'none';
  const made = call.key.place;
  if (made === undefined) return false;
  for (const ancestor of getAncestors(repetition)) {
    if (isWithin(made, toSpan(ancestor))) return false;
    if (isLoop(ancestor) || isFunction(ancestor)) return true;
  }
  return false;
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
