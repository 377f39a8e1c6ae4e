/**
 * Turns the method or path of a request into those of the operation that is probably meant.
 * Not here: which operation that is (`@persona-lint/api`). Where the two differ in more than one place,
 * nobody but the author can tell what was meant.
 */
import { API_BASE_PATH, isApiHost, splitApiPath, type Operation } from '@persona-lint/api';
import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { PersonaCall } from '@persona-lint/core';
import type { Edit } from '../finding.js';
import { addMember } from './object-edit.js';
import { replaceText } from './replace-text.js';
import { findNode, toSpan, type SourceCode } from './source.js';
import { getStyle } from './style.js';

export function correctEndpoint(
  sourceCode: SourceCode,
  call: PersonaCall,
  meant: Operation,
): Edit[] | undefined {
  switch (call.endpoint.problem) {
    case 'method':
      return correctMethod(sourceCode, call, meant);
    case 'path':
      return correctSegment(sourceCode, call, meant);
    case 'base': {
      const { host } = call.url;
      if (host === undefined || !isApiHost(host)) return undefined;
      const base = new RegExp(`(${escape(host)})(?:/api(?:/v\\d+)?|/v\\d+)?(?=/|$|['"\`?])`, 'i');
      return replaceText(sourceCode, call, base, `$1${API_BASE_PATH}`);
    }
    case 'slash': {
      const [, segment = ''] = meant.path.split('/');
      return segment === ''
        ? undefined
        : replaceText(sourceCode, call, new RegExp(`(^['"\`]?)(?=${escape(segment)}\\b)`), '$1/');
    }
    case undefined:
      return undefined;
  }
}

/** Names POST in the options of a request that only lacks a method. */
export function addMethod(
  sourceCode: SourceCode,
  call: PersonaCall,
  method: string,
): Edit[] | undefined {
  const request = findNode(sourceCode, call.sink);
  if (request?.type !== AST_NODE_TYPES.CallExpression) return undefined;
  const options = request.arguments.at(-1);
  if (options?.type !== AST_NODE_TYPES.ObjectExpression) return undefined;
  if (options.properties.some((each) => each.type !== AST_NODE_TYPES.Property)) return undefined;
  const { quote } = getStyle(sourceCode);
  return [addMember(sourceCode, options, `method: ${quote}${method}${quote}`)];
}

function correctMethod(
  sourceCode: SourceCode,
  call: PersonaCall,
  { method, path }: Operation,
): Edit[] | undefined {
  // What was meant to delete must not create.
  if (call.method === undefined || call.method === 'DELETE' || !isSamePath(call, path)) {
    return undefined;
  }
  const request = findNode(sourceCode, call.sink);
  if (request?.type === AST_NODE_TYPES.CallExpression) {
    const { callee } = request;
    const member = callee.type === AST_NODE_TYPES.MemberExpression ? callee.property : undefined;
    const isVerb =
      member?.type === AST_NODE_TYPES.Identifier && member.name === call.method.toLowerCase();
    if (isVerb) return [{ ...toSpan(member), text: method.toLowerCase() }];
  }
  const upper = new RegExp(`^(['"\`])${call.method}(?=\\1$)`);
  const lower = new RegExp(`^(['"\`])${call.method.toLowerCase()}(?=\\1$)`);
  return (
    replaceText(sourceCode, call, upper, `$1${method}`) ??
    replaceText(sourceCode, call, lower, `$1${method.toLowerCase()}`)
  );
}

function correctSegment(
  sourceCode: SourceCode,
  call: PersonaCall,
  { method, path }: Operation,
): Edit[] | undefined {
  if (method !== call.method || isBelowBrokenBase(call)) return undefined;
  const written = toSegments(call);
  const meant = path.split('/').slice(1);
  const differing = meant.flatMap((each, index) =>
    each.startsWith('{') || each === written[index] ? [] : [[written[index] ?? '', each] as const],
  );
  const [only] = differing;
  if (written.length !== meant.length || differing.length !== 1 || only === undefined) {
    return undefined;
  }
  const [wrong, right] = only;
  if (wrong === '' || wrong.includes('{')) return undefined;
  return replaceText(
    sourceCode,
    call,
    new RegExp(`(^['"\`]?|/)${escape(wrong)}(?=[/?'"\`]|$)`),
    `$1${right}`,
  );
}

function isBelowBrokenBase({ url, endpoint }: PersonaCall): boolean {
  const isOwn = url.host !== undefined && isApiHost(url.host);
  return isOwn && splitApiPath(endpoint.written).kind !== 'api';
}

function isSamePath(call: PersonaCall, path: string): boolean {
  const written = toSegments(call);
  const meant = path.split('/').slice(1);
  return (
    written.length === meant.length &&
    meant.every((each, index) => each.startsWith('{') || each === written[index])
  );
}

function toSegments(call: PersonaCall): string[] {
  return splitApiPath(call.endpoint.written).path.split('/').slice(1);
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
