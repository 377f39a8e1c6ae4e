/**
 * Ends a retry when Persona answers 4xx, in the words of whatever repeats the request:
 * a loop throws, p-retry gets an `AbortError`, async-retry is told to `bail`.
 * Not here: library options (`retry-options.ts`).
 */
import type { PersonaCall } from '@persona-lint/core';
import { AST_NODE_TYPES } from '@typescript-eslint/types';
import type { TSESTree } from '@typescript-eslint/utils';
import { getEndpoint } from '../endpoint.js';
import type { Edit } from '../finding.js';
import { addImportedName, getImports, isVisible, type Import } from './imports.js';
import {
  findNode,
  findVariable,
  getAncestors,
  getFreeName,
  isFunction,
  isWithin,
  skipLineComment,
  toSpan,
  type FunctionNode,
  type Node,
  type SourceCode,
} from './source.js';
import { getIndent, getStyle } from './style.js';

/** How to end the retry from inside: statements, without indentation, and what they need elsewhere. */
interface Stop {
  readonly statements: readonly string[];
  readonly edits: readonly Edit[];
}

/** 4xx that may succeed later without a change: the request was too slow, or too many came. */
const MAY_SUCCEED_LATER = [408, 429];

export function stopOnClientError(sourceCode: SourceCode, call: PersonaCall): Edit[] | undefined {
  const request = findNode(sourceCode, call.place);
  const repeater = findNode(sourceCode, call.retry.place);
  if (request === undefined || repeater === undefined) return undefined;
  if (!isWithin(toSpan(request), toSpan(repeater))) return undefined;
  return /^(?:axios)$/.test(call.client)
    ? guardCatch(sourceCode, request, repeater)
    : guardResponse(sourceCode, call, request, repeater);
}

/** After `const response = await fetch(…)`. */
function guardResponse(
  sourceCode: SourceCode,
  call: PersonaCall,
  request: Node,
  repeater: Node,
): Edit[] | undefined {
  const response = findResponse(request);
  if (response === undefined || isCaught(request, repeater)) return undefined;
  const message = `\`${call.path === undefined ? 'Persona' : getEndpoint(call)} answered \${${response.name}.status}\``;
  const stop = findStop(sourceCode, call, request, repeater, message);
  if (stop === undefined) return undefined;
  const status = `${response.name}.status`;
  const guard = [`${status} >= 400`, `${status} < 500`, getException(status)].join(' && ');
  return [
    ...stop.edits,
    writeGuard(sourceCode, response.statement, [`if (${guard}) {`], stop.statements),
  ];
}

function getException(status: string): string {
  return `![${MAY_SUCCEED_LATER.join(', ')}].includes(${status})`;
}

/** `const response = await request;` or `response = await request;` */
function findResponse(request: Node): { name: string; statement: Node } | undefined {
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

/** Would a `throw` beside the request be caught again before it leaves the repetition? */
function isCaught(request: Node, repeater: Node): boolean {
  let child = request;
  for (const parent of getAncestors(request)) {
    if (
      parent.type === AST_NODE_TYPES.TryStatement &&
      parent.block === child &&
      parent.handler !== null
    )
      return true;
    if (parent === repeater) return false;
    child = parent;
  }
  return false;
}

function findStop(
  sourceCode: SourceCode,
  call: PersonaCall,
  request: Node,
  repeater: Node,
  message: string,
): Stop | undefined {
  const { end } = getStyle(sourceCode);
  if (call.retry.kind === 'loop')
    return { statements: [`throw new Error(${message})${end}`], edits: [] };
  if (repeater.type !== AST_NODE_TYPES.CallExpression) return undefined;
  const closure = findClosure(request, repeater);
  if (closure === undefined) return undefined;
  switch (call.retry.library) {
    case 'p-retry':
      return findAbort(sourceCode, request, message);
    case 'async-retry':
      return findBail(sourceCode, call, closure, message);
    default:
      return undefined;
  }
}

/** The function handed to the helper, if the request stands directly in it. */
function findClosure(request: Node, helper: TSESTree.CallExpression): FunctionNode | undefined {
  for (const ancestor of getAncestors(request)) {
    if (isFunction(ancestor)) return ancestor.parent === helper ? ancestor : undefined;
  }
  return undefined;
}

function findAbort(sourceCode: SourceCode, at: Node, message: string): Stop | undefined {
  const { end } = getStyle(sourceCode);
  const name = 'AbortError';
  const imports = getImports(sourceCode).filter((each) => each.module === 'p-retry');
  const toStop = (callee: string, edits: readonly Edit[]): Stop => ({
    statements: [`throw new ${callee}(${message})${end}`],
    edits,
  });
  const named = imports.find((each) => each.name === name);
  if (named !== undefined)
    return isVisible(sourceCode, named, at) ? toStop(named.local, []) : undefined;
  const whole = imports.find((each) => each.name === '*' || each.by === 'require');
  if (whole?.name === '*') return toStop(`${whole.local}.${name}`, []);
  const other: Import | undefined = imports[0];
  const edit = other && addImportedName(sourceCode, other, name);
  const isFree = findVariable(sourceCode, at, name) === undefined;
  return edit && isFree ? toStop(name, [edit]) : undefined;
}

/** `bail` gives no value, which a typed closure has to be told. */
function findBail(
  sourceCode: SourceCode,
  call: PersonaCall,
  closure: FunctionNode,
  message: string,
): Stop | undefined {
  const { end } = getStyle(sourceCode);
  const isTypeScript = /\.[mc]?tsx?$/.test(call.place.file);
  const toStop = (bail: string, edits: readonly Edit[]): Stop => ({
    statements: [`return ${bail}(new Error(${message}))${isTypeScript ? ' as never' : ''}${end}`],
    edits,
  });
  const [first] = closure.params;
  if (first?.type === AST_NODE_TYPES.Identifier) return toStop(first.name, []);
  if (first !== undefined) return undefined;
  const bail = getFreeName(sourceCode, closure.body, 'bail');
  const open = sourceCode.getFirstToken(closure, (token) => token.value === '(');
  if (open === null) return undefined;
  return toStop(bail, [{ start: open.range[1], end: open.range[1], text: bail }]);
}

/** First in `catch (error)` of the repetition: axios throws for every 4xx. */
function guardCatch(sourceCode: SourceCode, request: Node, repeater: Node): Edit[] | undefined {
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

function writeGuard(
  sourceCode: SourceCode,
  after: Node,
  heads: readonly string[],
  statements: readonly string[],
  open?: number,
): Edit {
  const { newline, indent } = getStyle(sourceCode);
  const outer = getIndent(sourceCode, after) + (open === undefined ? '' : indent);
  const body = statements.map((statement) => outer + indent + statement);
  const lines = [...heads.map((head) => outer + head), ...body, `${outer}}`];
  const at = skipLineComment(sourceCode, open ?? after.range[1]);
  return { start: at, end: at, text: newline + lines.join(newline) };
}
