/**
 * Replaces a loop that retries one `fetch` by a call of `personaRetry`, and adds that function to the file
 * unless it is there already.
 *
 *     for (…) {                                  const response = await personaRetry((idempotencyKey) =>
 *       const response = await fetch(…);    →      fetch(…),
 *       if (response.ok) return …;               );
 *     }                                          if (response.ok) return …;
 *
 * Not here: which loops can be replaced (`attempt-loop.ts`), and the function's text (`persona-retry.ts`).
 */
import { IDEMPOTENCY_KEY_HEADER } from '@persona-lint/api';
import type { PersonaCall, PersonaSettings } from '@persona-lint/core';
import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';
import { getKeyEffect } from '../endpoint.js';
import { isSamePlace, type Edit, type Suggestion } from '../finding.js';
import type { Variable } from './attempt-count.js';
import { readAttemptLoop, type AttemptLoop } from './attempt-loop.js';
import { getKeyFactoryCall } from './key-factory.js';
import { findKeyValue } from './key-value.js';
import { addMember } from './object-edit.js';
import { getHelperText, getOptions, HELPER_NAME } from './persona-retry.js';
import { findNode, findVariable, isWithin, toSpan, type Node, type SourceCode } from './source.js';
import { getIndent, getStyle } from './style.js';
import { isPure, removeStatement } from './unused.js';

const KEY_NAME = 'idempotencyKey';

/** The request with the key of the helper in it. */
interface KeyedRequest {
  readonly edits: readonly Edit[];
  readonly takesKey: boolean;
  /** What made the key before. */
  readonly maker: Variable | undefined;
}

/** For the `suggestions` of a rule's meta. */
export const HELPER_SUGGESTION =
  'Replace the loop by a call of `personaRetry`: same key after a lost answer or 429, new key after 5xx, no retry after other 4xx';

/** For the `suggest` of a finding. */
export function suggestPersonaRetry(
  sourceCode: SourceCode,
  call: PersonaCall,
  settings: PersonaSettings | undefined,
): Suggestion<'useHelper'>[] {
  const edits = usePersonaRetry(sourceCode, call, settings);
  return edits === undefined ? [] : [{ messageId: 'useHelper', edits }];
}

function usePersonaRetry(
  sourceCode: SourceCode,
  call: PersonaCall,
  settings: PersonaSettings | undefined,
): Edit[] | undefined {
  const request = findNode(sourceCode, call.place);
  if (call.retry.kind !== 'loop' || request === undefined || !isOwnFetch(sourceCode, call, request))
    return undefined;
  const loop = readAttemptLoop(sourceCode, call, request);
  const keyed = loop && keyRequest(sourceCode, call, request);
  if (loop === undefined || keyed === undefined) return undefined;
  if (!loop.made.every((variable) => variable === keyed.maker)) return undefined;
  const removed = removeServants(sourceCode, loop, keyed);
  const added = addHelper(sourceCode, call.place.file, loop, settings);
  const replacement = removed && added && replaceLoop(sourceCode, loop, request, keyed);
  return replacement && [...removed, replacement, ...added];
}

/** The global `fetch`, called here with literal options, in a file that is all program. */
function isOwnFetch(
  sourceCode: SourceCode,
  call: PersonaCall,
  request: Node,
): request is TSESTree.CallExpression {
  if (call.client !== 'fetch' || !isSamePlace(call.place, call.sink)) return false;
  if (request.type !== AST_NODE_TYPES.CallExpression || !/\.[mc]?[jt]sx?$/.test(call.place.file))
    return false;
  const { callee } = request;
  if (callee.type !== AST_NODE_TYPES.Identifier || callee.name !== 'fetch') return false;
  const variable = findVariable(sourceCode, callee, callee.name);
  const isGlobal = variable === undefined || variable.defs.length === 0;
  const waits = sourceCode.getTokens(request).some(({ value }) => /^(?:await|yield)$/.test(value));
  return isGlobal && !waits;
}

function keyRequest(
  sourceCode: SourceCode,
  call: PersonaCall,
  request: TSESTree.CallExpression,
): KeyedRequest | undefined {
  const { key, method } = call;
  if (method === undefined) return undefined;
  const isRead = getKeyEffect(method) === 'yes';
  if (key.present === 'no')
    return isRead
      ? addKeyMember(sourceCode, request)
      : { edits: [], takesKey: false, maker: undefined };
  const value = findKeyValue(sourceCode, call);
  if (key.present !== 'yes' || key.kind !== 'generated' || value === undefined) return undefined;
  if (value.parent?.type !== AST_NODE_TYPES.Property || !isWithin(toSpan(value), toSpan(request)))
    return undefined;
  const edits = [{ ...toSpan(value), text: KEY_NAME }];
  if (value.type !== AST_NODE_TYPES.Identifier)
    return isPure(value) ? { edits, takesKey: true, maker: undefined } : undefined;
  const maker = findVariable(sourceCode, value, value.name);
  return maker && { edits, takesKey: true, maker };
}

/** Into `headers: { … }` of the request's own options, or with them. */
function addKeyMember(
  sourceCode: SourceCode,
  { arguments: [, options, more] }: TSESTree.CallExpression,
): KeyedRequest | undefined {
  if (options?.type !== AST_NODE_TYPES.ObjectExpression || more !== undefined) return undefined;
  if (options.properties.some((each) => each.type !== AST_NODE_TYPES.Property || each.computed))
    return undefined;
  const headers = options.properties.find((each) => getName(each) === 'headers');
  const { quote } = getStyle(sourceCode);
  const member = `${quote}${IDEMPOTENCY_KEY_HEADER}${quote}: ${KEY_NAME}`;
  if (headers === undefined) {
    const edit = addMember(sourceCode, options, `headers: { ${member} }`);
    return { edits: [edit], takesKey: true, maker: undefined };
  }
  const value = headers.type === AST_NODE_TYPES.Property ? headers.value : undefined;
  if (value?.type !== AST_NODE_TYPES.ObjectExpression) return undefined;
  return { edits: [addMember(sourceCode, value, member)], takesKey: true, maker: undefined };
}

function getName(member: TSESTree.ObjectLiteralElement): string | undefined {
  if (member.type !== AST_NODE_TYPES.Property || member.computed) return undefined;
  return member.key.type === AST_NODE_TYPES.Identifier ? member.key.name : String(member.key.value);
}

/** Takes out what only the retry needed before the loop; undefined when that is not all it is for. */
function removeServants(
  sourceCode: SourceCode,
  { replaced, kept, dropped }: AttemptLoop,
  { maker, edits }: KeyedRequest,
): Edit[] | undefined {
  const removed: Edit[] = [];
  const isIn = (node: Node, places: readonly Node[]): boolean =>
    places.some((place) => isWithin(toSpan(node), toSpan(place)));
  for (const variable of new Set(maker === undefined ? dropped : [...dropped, maker])) {
    const [definition, ...others] = variable.defs;
    const node = definition?.node as Node | undefined;
    if (node?.type !== AST_NODE_TYPES.VariableDeclarator || others.length > 0) return undefined;
    const isOnlyHere = variable.references.every(
      ({ identifier, init }) =>
        init === true ||
        (isIn(identifier, replaced) && !isIn(identifier, kept)) ||
        edits.some((edit) => isWithin(toSpan(identifier), edit)),
    );
    if (!isOnlyHere) return undefined;
    if (isIn(node, replaced)) continue;
    const declaration = node.parent;
    const isPlain =
      declaration.declarations.length === 1 && (node.init === null || isPure(node.init));
    if (!isPlain || declaration.parent !== replaced[0]?.parent) return undefined;
    removed.push(removeStatement(sourceCode, declaration));
  }
  return removed;
}

function replaceLoop(
  sourceCode: SourceCode,
  { replaced, kept, attempts, refused }: AttemptLoop,
  request: TSESTree.CallExpression,
  { edits, takesKey }: KeyedRequest,
): Edit | undefined {
  const [loop] = replaced;
  const last = replaced.at(-1);
  const [sending, ...others] = kept;
  if (loop === undefined || last === undefined || sending === undefined) return undefined;
  const span = { start: loop.range[0], end: last.range[1] };
  if (!canBeRewritten(sourceCode, span, kept)) return undefined;
  const { newline, indent, end } = getStyle(sourceCode);
  const outer = getIndent(sourceCode, loop);
  const requestText = applyEdits(sourceCode, request, edits);
  if (takesKey && isNameTaken(sourceCode, request, edits)) return undefined;
  const options = getOptions(attempts);
  const from = getIndent(sourceCode, sending);
  const depth = outer + indent.repeat(options === undefined ? 1 : 2);
  const sent = move(requestText, from, depth);
  const head = `(${takesKey ? KEY_NAME : ''}) =>`;
  const lines =
    options === undefined
      ? [`${HELPER_NAME}(${head}`, `${depth}${sent},`, `${outer})`]
      : [
          `${HELPER_NAME}(`,
          `${outer}${indent}${head}`,
          `${depth}${sent},`,
          `${outer}${indent}${options},`,
          `${outer})`,
        ];
  const before = sourceCode.text.slice(sending.range[0], request.range[0]);
  const after = sourceCode.text.slice(request.range[1], sending.range[1]);
  const rest = others.map(
    (each) => outer + move(sourceCode.getText(each), getIndent(sourceCode, each), outer),
  );
  if (refused !== undefined) {
    const message = `\`Persona answered \${${refused}.status}\``;
    rest.push(`${outer}throw new Error(${message})${end}`);
  }
  return { ...span, text: [before + lines.join(newline) + after, ...rest].join(newline) };
}

/** No comment would be lost, and no line of a text moves. */
function canBeRewritten(
  sourceCode: SourceCode,
  span: { readonly start: number; readonly end: number },
  kept: readonly Node[],
): boolean {
  const isSafe = (comment: TSESTree.Comment): boolean =>
    !isWithin(toSpan(comment), span) ||
    kept.some((each) => isWithin(toSpan(comment), toSpan(each)));
  return (
    sourceCode.getAllComments().every(isSafe) &&
    kept.every((each) =>
      sourceCode.getTokens(each).every((token) => token.loc.start.line === token.loc.end.line),
    )
  );
}

/** Would the parameter hide another `idempotencyKey` that the request reads? */
function isNameTaken(sourceCode: SourceCode, request: Node, edits: readonly Edit[]): boolean {
  return sourceCode
    .getTokens(request)
    .some(
      (token) => token.value === KEY_NAME && !edits.some((edit) => isWithin(toSpan(token), edit)),
    );
}

function applyEdits(sourceCode: SourceCode, node: Node, edits: readonly Edit[]): string {
  const [offset] = node.range;
  return edits.reduceRight(
    (text, edit) => text.slice(0, edit.start - offset) + edit.text + text.slice(edit.end - offset),
    sourceCode.getText(node),
  );
}

/** The text with all lines but the first indented by `to` where they were by `from`. */
function move(text: string, from: string, to: string): string {
  const [first = '', ...lines] = text.split('\n');
  return [
    first,
    ...lines.map((line) => (line.startsWith(from) ? to + line.slice(from.length) : line)),
  ].join('\n');
}

/** At the end of the file; nothing when the file has it, undefined when the name means something else. */
function addHelper(
  sourceCode: SourceCode,
  file: string,
  { replaced: [loop] }: AttemptLoop,
  settings: PersonaSettings | undefined,
): Edit[] | undefined {
  const { text } = sourceCode;
  if (loop === undefined) return undefined;
  const variable = findVariable(sourceCode, loop, HELPER_NAME);
  if (variable !== undefined) {
    const isOfModule = /^(?:module|global)$/.test(variable.scope.type);
    return isOfModule && variable.defs.length > 0 ? [] : undefined;
  }
  const style = getStyle(sourceCode);
  const { newline } = style;
  const isTyped = /\.[mc]?tsx?$/.test(file);
  const end = text.trimEnd().length;
  const makeKey = getKeyFactoryCall(sourceCode, loop, settings);
  const helper = getHelperText(style, makeKey, isTyped);
  return [{ start: end, end: text.length, text: `${newline}${newline}${helper}${newline}` }];
}
