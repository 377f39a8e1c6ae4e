/**
 * An `if` that recognises a client error, as text in the style of the file.
 * Used by the repairs of `no-unchanged-retry`.
 */
import type { Edit } from '../finding.js';
import { skipLineComment, type Node, type SourceCode } from './source.js';
import { getIndent, getStyle } from './style.js';

/** 4xx that may succeed later without a change: the request was too slow, or too many came. */
const MAY_SUCCEED_LATER = [408, 429];

/** True for a 4xx that stays one; `status` is an expression. */
export function getClientErrorTest(status: string): string {
  return `${status} >= 400 && ${status} < 500 && ${getException(status)}`;
}

export function getException(status: string): string {
  return `![${MAY_SUCCEED_LATER.join(', ')}].includes(${status})`;
}

/** Adds `heads`, the indented `statements` and a closing brace behind `after`, or behind its brace at `open`. */
export function writeGuard(
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
