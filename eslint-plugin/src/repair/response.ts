/**
 * The variable that takes what an awaited request answers.
 * Used by the repairs that test its status.
 */
import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { Node } from './source.js';

/** `const response = await request;` or `response = await request;` */
export function findResponse(request: Node): { name: string; statement: Node } | undefined {
  const awaited = request.parent;
  if (awaited?.type !== AST_NODE_TYPES.AwaitExpression) return undefined;
  const holder = awaited.parent;
  if (
    holder.type === AST_NODE_TYPES.VariableDeclarator &&
    holder.id.type === AST_NODE_TYPES.Identifier
  ) {
    return { name: holder.id.name, statement: holder.parent };
  }
  if (
    holder.type === AST_NODE_TYPES.AssignmentExpression &&
    holder.left.type === AST_NODE_TYPES.Identifier
  ) {
    const statement = holder.parent;
    if (statement.type !== AST_NODE_TYPES.ExpressionStatement) return undefined;
    return { name: holder.left.name, statement };
  }
  return undefined;
}
