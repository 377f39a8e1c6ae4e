/**
 * Names the operation a method and a path call.
 *
 * A pure lookup: it never guesses. What a wrong path probably meant is `suggest-endpoint.ts`; taking a URL apart is
 * `api-path.ts`.
 */
import { OPERATIONS } from './catalogue.js';
import { matchSegments, toSegments } from './endpoint-index.js';
import type { Operation } from './operation.js';

export interface EndpointMatch {
  /** The one operation that is called; undefined when there is none or it depends on what is not known. */
  readonly operation: Operation | undefined;
  /** All operations of the path template that fits, whatever their method; empty when the path names nothing. */
  readonly candidates: readonly Operation[];
}

/**
 * Finds the operation that `method` and `path` call, among current and historical ones.
 *
 * `path` is the part below the base path (`/inquiries/inq_1/approve`); the leading slash is optional, trailing slash,
 * query and fragment do not count. Text nobody knows is written `{…}` and matches path parameters only. A known segment
 * matches a segment of that name first, then a parameter. With `method` undefined, `operation` is set only when the
 * template has a single operation; with a method in any case, only when the template has it.
 */
export function findEndpoint(method: string | undefined, path: string): EndpointMatch {
  const candidates = matchSegments(toSegments(path));
  if (method === undefined)
    return { operation: candidates.length === 1 ? candidates[0] : undefined, candidates };
  const name = method.toUpperCase();
  return { operation: candidates.find((operation) => operation.method === name), candidates };
}

/**
 * Whether a path can only be a search, although its resource may not be known: `/{…}/search`.
 * Derived from the operations that are searches; query, fragment and trailing slash are ignored.
 */
export function isSearchPath(path: string): boolean {
  const last = toSegments(path).at(-1);
  return last !== undefined && getSearchSegments().has(last);
}

let searchSegments: ReadonlySet<string> | undefined;

function getSearchSegments(): ReadonlySet<string> {
  searchSegments ??= new Set(
    OPERATIONS.filter((each) => each.search).map((each) => toSegments(each.path).at(-1) ?? ''),
  );
  return searchSegments;
}
