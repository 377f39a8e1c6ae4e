/**
 * Makes a new key once Persona has answered 5xx, where the key is a variable of the function that sends.
 *
 *     const key = randomUUID();                    let key = randomUUID();
 *     for (…) {                              →     for (…) {
 *       const response = await fetch(…);             const response = await fetch(…);
 *                                                    if (response.status >= 500) key = randomUUID();
 */
import type { PersonaCall, PersonaSettings } from '@persona-lint/core';
import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';
import type { Edit } from '../finding.js';
import { getKeyFactoryCall } from './key-factory.js';
import { findResponse } from './response.js';
import {
  findFunction,
  findNode,
  findVariable,
  isWithin,
  skipLineComment,
  toSpan,
  type Node,
  type SourceCode,
} from './source.js';
import { getIndent, getStyle } from './style.js';

export function rotateKey(
  sourceCode: SourceCode,
  call: PersonaCall,
  settings: PersonaSettings | undefined,
): Edit[] | undefined {
  const request = findNode(sourceCode, call.place);
  const repeater = findNode(sourceCode, call.retry.place);
  const header = findNode(sourceCode, call.key.headerPlace);
  if (request === undefined || repeater === undefined || header === undefined) return undefined;
  if (call.retry.kind !== 'loop' || call.key.kind !== 'generated') return undefined;
  if (!isWithin(toSpan(header), toSpan(request))) return undefined;
  const response = findResponse(request);
  const declarator = findKeyDeclarator(sourceCode, header, repeater);
  if (response === undefined || declarator === undefined) return undefined;
  const { end, newline } = getStyle(sourceCode);
  const key = sourceCode.getText(declarator.id);
  const made = getKeyFactoryCall(sourceCode, response.statement, settings);
  const at = skipLineComment(sourceCode, response.statement.range[1]);
  const text = `${newline}${getIndent(sourceCode, response.statement)}if (${response.name}.status >= 500) ${key} = ${made}${end}`;
  return [...toLet(sourceCode, declarator), { start: at, end: at, text }];
}

/** `const key = …` or `let key = …` before the repetition, sent as it is. */
function findKeyDeclarator(
  sourceCode: SourceCode,
  header: Node,
  repeater: Node,
): TSESTree.VariableDeclarator | undefined {
  const value = header.type === AST_NODE_TYPES.Property ? header.value : undefined;
  if (value?.type !== AST_NODE_TYPES.Identifier) return undefined;
  const definitions = findVariable(sourceCode, value, value.name)?.defs ?? [];
  const node = definitions[0]?.node as Node | undefined;
  if (definitions.length !== 1 || node?.type !== AST_NODE_TYPES.VariableDeclarator)
    return undefined;
  const isPlain = node.id.type === AST_NODE_TYPES.Identifier && node.id.typeAnnotation == null;
  const isAlone = node.parent.declarations.length === 1;
  const isInside = isWithin(toSpan(node), toSpan(repeater));
  if (!isPlain || !isAlone || isInside) return undefined;
  return findFunction(node) === findFunction(header) ? node : undefined;
}

function toLet(sourceCode: SourceCode, declarator: TSESTree.VariableDeclarator): Edit[] {
  const keyword = sourceCode.getFirstToken(declarator.parent);
  return keyword?.value === 'const' ? [{ ...toSpan(keyword), text: 'let' }] : [];
}
