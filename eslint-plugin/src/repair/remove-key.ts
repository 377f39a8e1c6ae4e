/**
 * Takes the idempotency header off a request on which it has no effect.
 * Offered as an automatic fix, so only where nothing else can notice: a plain member of an object literal
 * that this request alone reads, whose value does nothing by itself.
 */
import type { PersonaCall } from '@persona-lint/core';
import type { TSESTree } from '@typescript-eslint/utils';
import type { Edit } from '../finding.js';
import { removeMember } from './object-edit.js';
import { isUsedOnlyBy } from './sole-use.js';
import { findNode, type SourceCode } from './source.js';
import { isPure, removeUnusedConstant } from './unused.js';

export function removeKey(sourceCode: SourceCode, call: PersonaCall): Edit[] | undefined {
  const member = findNode(sourceCode, call.key.headerPlace);
  const object = member?.parent;
  if (member?.type !== 'Property' || object?.type !== 'ObjectExpression') return undefined;
  if (member.computed || !isPure(member.value) || !isUsedOnlyBy(sourceCode, object, call)) {
    return undefined;
  }
  const edit =
    object.properties.length === 1
      ? removeWholeObject(sourceCode, object)
      : removeMember(sourceCode, object, member);
  return edit && [edit, ...removeUnusedConstant(sourceCode, member.value)];
}

/** `headers: { 'Idempotency-Key': key }` goes as a whole where its place is known. */
function removeWholeObject(
  sourceCode: SourceCode,
  object: TSESTree.ObjectExpression,
): Edit | undefined {
  const [member] = object.properties;
  const holder = object.parent;
  if (holder.type === 'Property' && holder.parent.type === 'ObjectExpression') {
    return removeMember(sourceCode, holder.parent, holder);
  }
  return member && removeMember(sourceCode, object, member);
}
