/**
 * Ends a loop on a client error where its own `catch` would keep it going.
 *
 *     try { … if (4xx) throw new ClientError(…) … } catch (error) { if (error instanceof ClientError) throw error; … }
 */
import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';
import type { Edit } from '../finding.js';
import { getException, writeGuard } from './guard.js';
import { getImports, isVisible } from './imports.js';
import {
  getAncestors,
  getFreeName,
  isFunction,
  skipLineComment,
  type Node,
  type SourceCode,
} from './source.js';
import { getIndent, getStyle } from './style.js';

/** A class of errors that a `catch` lets through, with what has to be written for it. */
export interface PassingError {
  readonly name: string;
  readonly edits: readonly Edit[];
}

/** Undefined where no single `catch` of this function stands between the request and the repetition. */
export function makePassingError(
  sourceCode: SourceCode,
  request: Node,
  repeater: Node,
): PassingError | undefined {
  const handler = findOnlyHandler(request, repeater);
  const open = handler && sourceCode.getFirstToken(handler.body);
  if (handler === undefined || open == null) return undefined;
  const { param } = handler;
  if (param !== null && param.type !== AST_NODE_TYPES.Identifier) return undefined;
  const declared = declareAtTop(sourceCode, request);
  if (declared === undefined) return undefined;
  const error = param?.name ?? getFreeName(sourceCode, handler.body, 'error');
  const at = handler.range[0] + 'catch'.length;
  const binding = param === null ? [{ start: at, end: at, text: ` (${error})` }] : [];
  const { end, newline } = getStyle(sourceCode);
  const inner = newline + getIndent(sourceCode, handler) + getStyle(sourceCode).indent;
  const rethrow = `${inner}if (${error} instanceof ${declared.name}) throw ${error}${end}`;
  const closing = handler.body.body.length === 0 ? newline + getIndent(sourceCode, handler) : '';
  const start = skipLineComment(sourceCode, open.range[1]);
  return {
    name: declared.name,
    edits: [...declared.edits, ...binding, { start, end: start, text: rethrow + closing }],
  };
}

/** `class ClientError extends Error {}` behind the imports, or before the first statement. */
function declareAtTop(sourceCode: SourceCode, at: Node): PassingError | undefined {
  const { ast } = sourceCode;
  const { newline } = getStyle(sourceCode);
  const name = getFreeName(sourceCode, ast, 'ClientError');
  const text = `class ${name} extends Error {}`;
  const last = ast.body.findLast(
    (statement) => statement.type === AST_NODE_TYPES.ImportDeclaration,
  );
  const first = ast.body[0];
  if (first === undefined || at.range[0] < first.range[0]) return undefined;
  if (last !== undefined) {
    const end = skipLineComment(sourceCode, last.range[1]);
    return { name, edits: [{ start: end, end, text: newline + newline + text }] };
  }
  const isDirective =
    first.type === AST_NODE_TYPES.ExpressionStatement &&
    'directive' in first &&
    first.directive !== undefined;
  if (isDirective) return undefined;
  const before = sourceCode.getCommentsBefore(first)[0] ?? first;
  const start = before.range[0];
  return { name, edits: [{ start, end: start, text: text + newline + newline }] };
}

/** First in `catch (error)` of the repetition: axios throws for every 4xx. */
export function guardCatch(
  sourceCode: SourceCode,
  request: Node,
  repeater: Node,
): Edit[] | undefined {
  const handler = findOnlyHandler(request, repeater);
  const client = getImports(sourceCode).find(
    (each) => each.module === 'axios' && (each.name === 'default' || each.name === '*'),
  );
  if (handler?.param?.type !== AST_NODE_TYPES.Identifier || client === undefined) return undefined;
  if (!isVisible(sourceCode, client, handler.body)) return undefined;
  const { end } = getStyle(sourceCode);
  const error = handler.param.name;
  const status = getFreeName(sourceCode, handler.body, 'status');
  const heads = [
    `const ${status} = ${client.local}.isAxiosError(${error}) ? ${error}.response?.status : undefined${end}`,
    `if (${status} !== undefined && ${status} < 500 && ${getException(status)}) {`,
  ];
  const open = sourceCode.getFirstToken(handler.body);
  if (open === null) return undefined;
  return [writeGuard(sourceCode, handler, heads, [`throw ${error}${end}`], open.range[1])];
}

/** The one `catch` between the request and what repeats it. */
function findOnlyHandler(request: Node, repeater: Node): TSESTree.CatchClause | undefined {
  const handlers: TSESTree.CatchClause[] = [];
  let child = request;
  for (const parent of getAncestors(request)) {
    if (
      parent.type === AST_NODE_TYPES.TryStatement &&
      parent.block === child &&
      parent.handler !== null
    ) {
      handlers.push(parent.handler);
    }
    if (parent === repeater) return handlers.length === 1 ? handlers[0] : undefined;
    if (isFunction(parent)) return undefined;
    child = parent;
  }
  return undefined;
}
