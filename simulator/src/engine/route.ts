/**
 * Finds the operation a request calls, and takes its path and query apart.
 */
import { findEndpoint, splitApiPath, toKebab } from '@persona-lint/api';
import type { Operation } from '@persona-lint/api';
import type { FaultTarget } from '../faults/fault-box.js';
import type { SimRequest } from './request.js';

export interface Route {
  readonly operation: Operation;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly path: string;
}

/** `unknown` when no operation has the path, `wrong-method` when one has, with another method. */
export function findRoute(method: string, url: string): Route | 'unknown' | 'wrong-method' {
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  const split = splitApiPath(path);
  if (split.kind !== 'api') return 'unknown';
  const { operation, candidates } = findEndpoint(method, split.path);
  if (!operation) return candidates.length > 0 ? 'wrong-method' : 'unknown';
  if (!path.startsWith(operation.base)) return 'unknown';
  return {
    operation,
    params: readParameters(operation.path, split.path),
    query: readQuery(mark < 0 ? '' : url.slice(mark + 1)),
    path,
  };
}

function readParameters(template: string, path: string): Record<string, string> {
  const segments = path.replace(/\/+$/, '').split('/');
  const params: Record<string, string> = {};
  for (const [index, part] of template.split('/').entries()) {
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (name !== undefined) params[name] = decode(segments[index] ?? '');
  }
  return params;
}

function readQuery(text: string): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(text)) query[toKebab(name)] = value;
  return query;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What fault rules are compared with. */
export function describe(
  { method, url }: Pick<SimRequest, 'method' | 'url'>,
  route: ReturnType<typeof findRoute>,
): FaultTarget {
  const { path } = splitApiPath(url);
  return { method, path, operation: typeof route === 'string' ? undefined : route.operation };
}
