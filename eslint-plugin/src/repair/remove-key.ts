/**
 * Takes the idempotency header off a request on which it has no effect.
 * Offered as an automatic fix, so only where nothing else can notice: a plain member of an object literal
 * that this request alone reads, whose value does nothing by itself.
 */
import type { PersonaCall } from '@persona-lint/core';
import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';
import type { Edit } from '../finding.js';
import { removeMember } from './object-edit.js';
import { isUsedOnlyBy } from './sole-use.js';
import { findNode, toSpan, type SourceCode } from './source.js';
import { isPure, removeUnusedConstant, removeUnusedImports } from './unused.js';

export function removeKey(sourceCode: SourceCode, call: PersonaCall): Edit[] | undefined {
  const member = findNode(sourceCode, call.key.headerPlace);
  const object = member?.parent;
  if (member?.type !== AST_NODE_TYPES.Property || object?.type !== AST_NODE_TYPES.ObjectExpression)
    return undefined;
  if (member.computed || !isPure(member.value) || !isUsedOnlyBy(sourceCode, object, call)) {
    return undefined;
  }
  const edit =
    object.properties.length === 1
      ? removeWholeObject(sourceCode, object, call)
      : removeMember(sourceCode, object, member);
  const unused = removeUnusedConstant(sourceCode, member.value);
  if (edit === undefined || unused === undefined) return undefined;
  const [constant] = unused;
  const imports = removeUnusedImports(sourceCode, constant ?? toSpan(member.value));
  return [edit, ...unused, ...imports];
}

/** `headers: { 'Idempotency-Key': key }` goes as a whole, and so does an argument that held nothing else. */
function removeWholeObject(
  sourceCode: SourceCode,
  object: TSESTree.ObjectExpression,
  call: PersonaCall,
): Edit | undefined {
  const [member] = object.properties;
  const holder = object.parent;
  if (
    holder.type !== AST_NODE_TYPES.Property ||
    holder.parent.type !== AST_NODE_TYPES.ObjectExpression
  ) {
    return member && removeMember(sourceCode, object, member);
  }
  const options = holder.parent;
  const removed = removeMember(sourceCode, options, holder);
  const request = options.parent;
  const isOptional =
    options.properties.length === 1 &&
    request.type === AST_NODE_TYPES.CallExpression &&
    request.arguments.length > 1 &&
    request.arguments.at(-1) === options &&
    request.range[0] === call.sink.start;
  const before =
    request.type === AST_NODE_TYPES.CallExpression ? request.arguments.at(-2) : undefined;
  if (removed === undefined || !isOptional || before === undefined) return removed;
  return { start: before.range[1], end: options.range[1], text: '' };
}
