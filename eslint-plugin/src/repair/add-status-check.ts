/**
 * Throws when an answer is no success: a statement behind the one that awaits the request.
 * Only where the response itself lands in a variable; other shapes are left to their author.
 */
import type { Place } from '@persona-lint/core';
import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { Edit } from '../finding.js';
import { findNode, findStatement, skipTypeWrappers, type Node, type SourceCode } from './source.js';

export function addStatusCheck(sourceCode: SourceCode, place: Place): Edit[] | undefined {
  const request = findNode(sourceCode, place);
  const name = request && findResponseName(request, sourceCode);
  const statement = request && findStatement(request);
  if (name === undefined || statement === undefined) return undefined;
  const { text } = sourceCode;
  const lineStart = text.lastIndexOf('\n', statement.range[0] - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? '';
  const [, end] = statement.range;
  const check = `if (!${name}.ok) throw new Error(\`Persona answered \${${name}.status}\`);`;
  return [{ start: end, end, text: `\n${indent}${check}` }];
}

/** `response` of `const response = await fetch(…)`, when what is read of it later is a response. */
function findResponseName(request: Node, sourceCode: SourceCode): string | undefined {
  let value: Node = request;
  while (
    value.parent !== undefined &&
    (value.parent.type === AST_NODE_TYPES.AwaitExpression ||
      skipTypeWrappers(value.parent) !== value.parent)
  ) {
    value = value.parent;
  }
  const holder = value.parent;
  if (value === request || holder?.type !== AST_NODE_TYPES.VariableDeclarator) return undefined;
  if (holder.init !== value || holder.id.type !== AST_NODE_TYPES.Identifier) return undefined;
  const { name } = holder.id;
  const isResponse = sourceCode
    .getDeclaredVariables(holder)
    .some(({ references }) => references.some(({ identifier }) => isBodyRead(identifier.parent)));
  return isResponse ? name : undefined;
}

/** `response.json()` */
function isBodyRead(node: Node): boolean {
  return (
    node.type === AST_NODE_TYPES.MemberExpression &&
    node.property.type === AST_NODE_TYPES.Identifier &&
    /^(?:json|text)$/.test(node.property.name)
  );
}
