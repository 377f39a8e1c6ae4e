/**
 * Conditions on the status of an answer, as far as their text alone says what they hold for.
 * Used where a repair moves the code behind a request.
 */
import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from './source.js';

/** True for every 2xx: `response.ok`, `response.status < 500 && response.status !== 429`. */
export function isSuccessTest(test: Node, response: string): boolean {
  if (isMember(test, response, 'ok')) return true;
  if (test.type === AST_NODE_TYPES.LogicalExpression) {
    const sides = [test.left, test.right].map((side) => isSuccessTest(side, response));
    return test.operator === '&&'
      ? sides.every(Boolean)
      : test.operator === '||' && sides.some(Boolean);
  }
  const { operator, status } = readComparison(test, response) ?? {};
  if (status === undefined) return false;
  switch (operator) {
    case '<':
      return status >= 300;
    case '>=':
      return status <= 200;
    case '!==':
    case '!=':
      return status < 200 || status >= 300;
    default:
      return false;
  }
}

/** True for every 4xx and 5xx: `!response.ok`, `response.status >= 400`. */
export function isRefusalTest(test: Node, response: string): boolean {
  if (test.type === AST_NODE_TYPES.UnaryExpression)
    return test.operator === '!' && isMember(test.argument, response, 'ok');
  const { operator, status } = readComparison(test, response) ?? {};
  return (
    status !== undefined &&
    ((operator === '>=' && status <= 400) || (operator === '>' && status < 400))
  );
}

/** True for 4xx and 5xx only: `response.status === 429 || response.status >= 500`. */
export function isFailureTest(test: Node, response: string): boolean {
  if (test.type === AST_NODE_TYPES.UnaryExpression)
    return test.operator === '!' && isMember(test.argument, response, 'ok');
  if (test.type === AST_NODE_TYPES.LogicalExpression) {
    const { left, right, operator } = test;
    return operator === '||' && isFailureTest(left, response) && isFailureTest(right, response);
  }
  const compared = readComparison(test, response);
  return (
    compared !== undefined && /^(?:===?|>=?)$/.test(compared.operator) && compared.status >= 400
  );
}

function readComparison(
  test: Node,
  response: string,
): { readonly operator: string; readonly status: number } | undefined {
  if (test.type !== AST_NODE_TYPES.BinaryExpression) return undefined;
  const { left, right, operator } = test;
  if (!isMember(left, response, 'status') || right.type !== AST_NODE_TYPES.Literal)
    return undefined;
  return typeof right.value === 'number' ? { operator, status: right.value } : undefined;
}

function isMember(node: Node, response: string, name: string): node is TSESTree.MemberExpression {
  return (
    node.type === AST_NODE_TYPES.MemberExpression &&
    !node.computed &&
    node.object.type === AST_NODE_TYPES.Identifier &&
    node.object.name === response &&
    node.property.type === AST_NODE_TYPES.Identifier &&
    node.property.name === name
  );
}
