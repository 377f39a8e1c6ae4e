/**
 * What can follow the beginning of a path: the operations that a half-written endpoint may still become.
 *
 * For completion. Whether a finished path names an operation is `find-endpoint.ts`.
 */
import { OPERATIONS } from './catalogue.js';
import { toSegments } from './endpoint-index.js';
import type { Operation } from './operation.js';

/** An operation, and what is missing of its path. */
export interface PathContinuation {
  readonly operation: Operation;
  /** What follows the last slash of the beginning, with `{…}` around parameters: `{inquiry-id}/resume`. */
  readonly rest: string;
}

/**
 * Operations of these methods (of any, when there are none) whose path begins like `beginning`, which stands below the
 * base path: complete segments, then a part of one, which `rest` replaces (`/inquiries/{…}/re`). Unknown text is
 * written `{…}`. In the order of the catalogue.
 */
export function continuePath(methods: readonly string[], beginning: string): PathContinuation[] {
  const begun = beginning.replace(/^\/*/, '').split('/');
  const partial = begun.pop() ?? '';
  return OPERATIONS.flatMap((operation) => {
    if (methods.length > 0 && !methods.includes(operation.method)) return [];
    const segments = toSegments(operation.path);
    const rest = segments.slice(begun.length);
    const [next] = rest;
    if (next === undefined || !begun.every((each, i) => fits(each, segments[i] ?? ''))) return [];
    const isStarted = next.startsWith(partial) || (next.startsWith('{') && partial === '');
    return isStarted ? [{ operation, rest: rest.join('/') }] : [];
  });
}

function fits(written: string, template: string): boolean {
  return template.startsWith('{') ? written !== '' : written === template;
}
