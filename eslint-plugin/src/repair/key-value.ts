/**
 * The expression whose value is sent as the key, as written at this request.
 * Used by every repair of a key that is already there.
 */
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
    case 'Property':
      return node.parent.type === 'ObjectExpression' ? node.value : undefined;
    case 'ExpressionStatement':
      return findValueOf(node.expression);
    case 'AssignmentExpression':
      return node.operator === '=' ? node.right : undefined;
    case 'ArrayExpression':
      return node.elements.length === 2 ? (node.elements[1] ?? undefined) : undefined;
    case 'CallExpression': {
      const isSetter =
        node.callee.type === 'MemberExpression' &&
        node.callee.property.type === 'Identifier' &&
        /^(?:set|append|setHeader|header)$/.test(node.callee.property.name);
      return isSetter && node.arguments.length === 2 ? node.arguments[1] : undefined;
    }
    default:
      return undefined;
  }
}
