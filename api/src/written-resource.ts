/**
 * Which resource an operation writes: the one its path names by an id.
 *
 *     POST /inquiries/{inquiry-id}/approve   →   /inquiries/{inquiry-id}
 *
 * Two such writes to one resource at the same time can clash (409). Not here: operations that create something, or copy
 * or start something from the resource they name; those do not change it.
 */
import { findOperation } from './catalogue.js';

export interface WrittenResource {
  /** The path up to its id, in catalogue spelling. */
  readonly path: string;
  /** How many segments follow the id in the operation's path. */
  readonly below: number;
}

/** They leave the resource in their path as it is. */
const LEAVES_AS_IS: ReadonlySet<string> = new Set([
  'create-a-workflow-run',
  'clone-a-webhook',
  'clone-api-key',
  'generate-a-relay-claim',
]);

/** The resource that the operation with Persona's id changes or deletes; undefined when there is none. */
export function findWrittenResource(id: string): WrittenResource | undefined {
  const operation = findOperation(id);
  if (operation === undefined || operation.method === 'GET') return undefined;
  if (operation.search || LEAVES_AS_IS.has(id)) return undefined;
  const segments = operation.path.split('/');
  const index = segments.findIndex((each) => each.startsWith('{'));
  if (index === -1) return undefined;
  return { path: segments.slice(0, index + 1).join('/'), below: segments.length - index - 1 };
}
