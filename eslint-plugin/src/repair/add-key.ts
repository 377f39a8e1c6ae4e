/**
 * Adds the idempotency header to a request that has none.
 * Not here: whether it should have one (`require-idempotency-key`), nor how a key is made (`new-key.ts`).
 */
import { IDEMPOTENCY_KEY_HEADER } from '@persona-lint/api';
import type { PersonaCall, PersonaSettings } from '@persona-lint/core';
import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';
import { isSamePlace, type Edit } from '../finding.js';
import { isPlainObject } from './plain-object.js';
import { makeKey } from './new-key.js';
import { addMember } from './object-edit.js';
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
import { getStyle } from './style.js';

/** Undefined when the headers are shared with other requests or cannot be written safely. */
export function addKey(
  sourceCode: SourceCode,
  call: PersonaCall,
  settings: PersonaSettings | undefined,
): Edit[] | undefined {
  const { headersObject, optionsObject, argument } = call.edits;
  const headers = findNode(sourceCode, headersObject);
  if (
    headers?.type === AST_NODE_TYPES.ObjectExpression &&
    isBesideCall(sourceCode, headers, call) &&
    isUsedOnlyBy(sourceCode, headers, call)
  ) {
    return withKey(sourceCode, call, settings, headers, (member) => [
      addMember(sourceCode, headers, member),
    ]);
  }
  const options = findNode(sourceCode, optionsObject);
  if (
    options?.type === AST_NODE_TYPES.ObjectExpression &&
    isBesideCall(sourceCode, options, call) &&
    isUsedOnlyBy(sourceCode, options, call)
  ) {
    return withKey(sourceCode, call, settings, options, (member) => [
      addMember(sourceCode, options, `${call.edits.headersMember}: { ${member} }`),
    ]);
  }
  const request = findNode(sourceCode, argument?.call);
  if (request?.type === AST_NODE_TYPES.CallExpression && argument !== undefined) {
    return withKey(sourceCode, call, settings, request, (member) =>
      addArgument(
        sourceCode,
        request,
        argument.index,
        `{ ${call.edits.headersMember}: { ${member} } }`,
      ),
    );
  }
  return spreadSharedHeaders(sourceCode, call, settings);
}

/** Not inside of a wrapper that the call goes through: others may go through it, too. */
function isBesideCall(sourceCode: SourceCode, node: Node, { place }: PersonaCall): boolean {
  const call = findNode(sourceCode, place);
  if (call === undefined) return false;
  return isWithin(toSpan(node), toSpan(call)) || findFunction(node) === findFunction(call);
}

function withKey(
  sourceCode: SourceCode,
  call: PersonaCall,
  settings: PersonaSettings | undefined,
  at: Node,
  place: (member: string) => Edit[] | undefined,
): Edit[] | undefined {
  const key = makeKey(sourceCode, call, at, settings);
  const edits = key && place(`${getHeaderName(sourceCode, at)}: ${key.text}`);
  return key && edits && [...key.edits, ...edits];
}

function addArgument(
  sourceCode: SourceCode,
  call: TSESTree.CallExpression,
  index: number,
  text: string,
): Edit[] | undefined {
  const { arguments: args } = call;
  if (
    args.length > index ||
    args.some((argument) => argument.type === AST_NODE_TYPES.SpreadElement)
  )
    return undefined;
  const missing = Array.from({ length: index - args.length }, () => 'undefined');
  const added = [...missing, text].join(', ');
  const last = args.at(-1);
  if (last !== undefined) return [{ start: last.range[1], end: last.range[1], text: `, ${added}` }];
  const close = sourceCode.getLastToken(call);
  return close === null ? undefined : [{ start: close.range[0], end: close.range[0], text: added }];
}

/** `headers` of several requests becomes `headers: { ...headers, 'Idempotency-Key': … }` at this one. */
function spreadSharedHeaders(
  sourceCode: SourceCode,
  call: PersonaCall,
  settings: PersonaSettings | undefined,
): Edit[] | undefined {
  const request = findNode(sourceCode, call.place);
  if (request?.type !== AST_NODE_TYPES.CallExpression) return undefined;
  if (!isSamePlace(call.place, call.sink)) return undefined;
  const { headersMember } = call.edits;
  for (const argument of request.arguments) {
    if (argument.type !== AST_NODE_TYPES.ObjectExpression) continue;
    const member = argument.properties.find((each) => getKeyText(each) === headersMember);
    if (member?.type !== AST_NODE_TYPES.Property) continue;
    const own = skipTypeWrappers(member.value);
    if (own.type === AST_NODE_TYPES.ObjectExpression) {
      return withKey(sourceCode, call, settings, own, (key) => [addMember(sourceCode, own, key)]);
    }
    if (!isPlainObject(sourceCode, own)) return undefined;
    const value = sourceCode.getText(member.value);
    const spread = /^[\w.#$]+(?:\(.*\))?$/s.test(value) ? value : `(${value})`;
    return withKey(sourceCode, call, settings, member, (key) => [
      { ...toSpan(member), text: `${headersMember}: { ...${spread}, ${key} }` },
    ]);
  }
  return undefined;
}

/** Quoted as the file quotes, in lower case where all headers beside it are. */
function getHeaderName(sourceCode: SourceCode, at: Node): string {
  const { quote } = getStyle(sourceCode);
  const beside = at.type === AST_NODE_TYPES.ObjectExpression ? at.properties.map(getKeyText) : [];
  const names = beside.filter((name) => name?.includes('-'));
  const isLower = names.length > 0 && names.every((name) => name === name?.toLowerCase());
  const name = isLower ? IDEMPOTENCY_KEY_HEADER.toLowerCase() : IDEMPOTENCY_KEY_HEADER;
  return quote + name + quote;
}

function getKeyText(member: TSESTree.ObjectLiteralElement): string | undefined {
  if (member.type !== AST_NODE_TYPES.Property || member.computed) return undefined;
  if (member.key.type === AST_NODE_TYPES.Identifier) return member.key.name;
  return String(member.key.value);
}
