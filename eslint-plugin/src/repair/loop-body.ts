/**
 * The first line of a loop's body, and the variable that counts its rounds.
 * Used by the repairs that change how a loop retries.
 */
import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';
import type { Edit } from '../finding.js';
import { skipLineComment, type Node, type SourceCode } from './source.js';
import { getIndent, getStyle } from './style.js';

export type LoopNode = TSESTree.ForStatement | TSESTree.WhileStatement | TSESTree.DoWhileStatement;

/** Puts a statement first into the body; undefined for a body without braces. */
export function enterBody(
  sourceCode: SourceCode,
  loop: LoopNode,
  statement: string,
): Edit | undefined {
  const { body } = loop;
  const open = sourceCode.getFirstToken(body);
  if (body.type !== AST_NODE_TYPES.BlockStatement || open === null) return undefined;
  const { indent, newline } = getStyle(sourceCode);
  const outer = getIndent(sourceCode, loop);
  const [first] = body.body;
  const isOneLine = first === undefined || first.loc.start.line === open.loc.start.line;
  const at = isOneLine ? open.range[1] : skipLineComment(sourceCode, open.range[1]);
  const text = newline + outer + indent + statement;
  if (!isOneLine) return { start: at, end: at, text };
  const rest = first === undefined ? '' : newline + outer + indent;
  return { start: at, end: first?.range[0] ?? at, text: text + rest };
}

/** `for (let attempt = 0; …; attempt++)`: the counter and the number it begins with. */
export function findCounter(loop: Node): { name: string; from: number } | undefined {
  if (loop.type !== AST_NODE_TYPES.ForStatement || loop.update === null) return undefined;
  const { init, update } = loop;
  const [declarator] = init?.type === AST_NODE_TYPES.VariableDeclaration ? init.declarations : [];
  if (declarator?.id.type !== AST_NODE_TYPES.Identifier || declarator.init === null)
    return undefined;
  const { name } = declarator.id;
  const start = declarator.init;
  const from = start.type === AST_NODE_TYPES.Literal ? start.value : undefined;
  const counts =
    update.type === AST_NODE_TYPES.UpdateExpression &&
    update.operator === '++' &&
    update.argument.type === AST_NODE_TYPES.Identifier &&
    update.argument.name === name;
  return counts && (from === 0 || from === 1) ? { name, from } : undefined;
}
