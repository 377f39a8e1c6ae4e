/**
 * The expression whose value is sent as the key, as written at this request.
 * Used by every repair of a key that is already there.
 */
import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { PersonaCall } from '@persona-lint/core';
import { findNode, isWithin, toSpan, type Node, type SourceCode } from './source.js';

/** Of `'Idempotency-Key': key`, `headers['…'] = key`, `headers.set('…', key)`, `['…', key]`. */
export function findKeyValue(sourceCode: SourceCode, call: PersonaCall): Node | undefined {
  const header = findNode(sourceCode, call.key.headerPlace);
  if (header !== undefined) return findValueOf(header);
  const argument = findNode(sourceCode, call.key.place);
  return argument !== undefined && isWithin(toSpan(argument), call.place) ? argument : undefined;
}

function findValueOf(node: Node): Node | undefined {
  switch (node.type) {
    case AST_NODE_TYPES.Property:
      return node.parent.type === AST_NODE_TYPES.ObjectExpression ? node.value : undefined;
    case AST_NODE_TYPES.ExpressionStatement:
      return findValueOf(node.expression);
    case AST_NODE_TYPES.AssignmentExpression:
      return node.operator === '=' ? node.right : undefined;
    case AST_NODE_TYPES.ArrayExpression:
      return node.elements.length === 2 ? (node.elements[1] ?? undefined) : undefined;
    case AST_NODE_TYPES.CallExpression: {
      const isSetter =
        node.callee.type === AST_NODE_TYPES.MemberExpression &&
        node.callee.property.type === AST_NODE_TYPES.Identifier &&
        /^(?:set|append|setHeader|header)$/.test(node.callee.property.name);
      return isSetter && node.arguments.length === 2 ? node.arguments[1] : undefined;
    }
    default:
      return undefined;
  }
}
