/**
 * Explains an answer that somebody pasted: the body alone, an error as a client logs it, or a status line with the body
 * below it. What `explain` needs to know beside the body is read from the text, as far as it says it.
 */
import { explain } from './explain.js';
import type { Explanation } from './explain.js';
import { findTitles } from './statuses.js';

export interface ExplainedBody {
  readonly explanation: Explanation;
  /** Where the status comes from: it was given, it stands in the text, or only its errors' titles speak for it. */
  readonly statusFrom: 'given' | 'text' | 'title';
}

/** Undefined when nothing in the text tells which status it is about; `status` wins over what the text says. */
export function explainBody(text: string, status?: number): ExplainedBody | undefined {
  const { rest, line } = splitStatusLine(text.trim());
  const value = parse(rest);
  const body = findErrorBody(value) ?? (value === undefined ? rest : value);
  if (status !== undefined) return { explanation: explain(status, body), statusFrom: 'given' };
  const written = line ?? findStatusIn(value, 3);
  if (written !== undefined) return { explanation: explain(written, body), statusFrom: 'text' };
  const titled = findStatusByTitle(body);
  return titled === undefined
    ? undefined
    : { explanation: explain(titled, body), statusFrom: 'title' };
}

/** `HTTP/1.1 409 Conflict`, `409`, `409 Conflict`, then the body, headers in between or not. */
function splitStatusLine(text: string): { line: number | undefined; rest: string } {
  const found = /^(?:HTTP\/[\d.]+ )?([1-5]\d\d)(?![\d.])[^\n{]*(?:\n[\w-]+:[^\n]*)*/.exec(text);
  if (found === null) return { line: undefined, rest: text };
  return { line: Number(found[1]), rest: text.slice(found[0].length).trim() };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

type JsonObject = Readonly<Record<string, unknown>>;

/** Members under which clients keep the answer of a failed request. */
const HOLDERS = ['response', 'data', 'body', 'error'];

/** The object with `errors`, however deep a client has put it. */
function findErrorBody(value: unknown, depth = 4): JsonObject | undefined {
  if (!isObject(value) || depth === 0) return undefined;
  if (Array.isArray(value.errors)) return value;
  for (const name of HOLDERS) {
    const inner = value[name];
    const found = findErrorBody(typeof inner === 'string' ? parse(inner) : inner, depth - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function findStatusIn(value: unknown, depth: number): number | undefined {
  if (!isObject(value) || depth === 0) return undefined;
  for (const name of ['status', 'statusCode', 'status_code']) {
    const status = Number(value[name]);
    if (Number.isInteger(status) && status >= 100 && status <= 599) return status;
  }
  for (const name of HOLDERS) {
    const found = findStatusIn(value[name], depth - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function findStatusByTitle(body: unknown): number | undefined {
  if (!isObject(body) || !Array.isArray(body.errors)) return undefined;
  for (const entry of body.errors as unknown[]) {
    const title = isObject(entry) ? entry.title : undefined;
    const [found] = typeof title === 'string' ? findTitles(title) : [];
    if (found !== undefined) return found.row.status;
  }
  return undefined;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
