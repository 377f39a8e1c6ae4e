/**
 * Where to read about what an id names. Persona documents no address of the dashboard by id, so this is the page of the
 * operation that fetches the object.
 */
import { OPERATIONS } from './catalogue.js';
import { findIdPrefix, findParameterPrefixes } from './id-prefixes.js';

/** Full address of a reference page; undefined for an id of unknown kind, and for one that nothing fetches. */
export function findIdDocs(id: string): string | undefined {
  const prefix = findIdPrefix(id)?.prefix;
  if (prefix === undefined) return undefined;
  const fetching = OPERATIONS.filter(({ method, path }) => {
    const parameter = /\{([^}]+)\}$/.exec(path)?.[1];
    const prefixes = parameter === undefined ? undefined : findParameterPrefixes(parameter);
    return method === 'GET' && prefixes?.includes(prefix) === true;
  });
  // Of several kinds, the page that is about all of them has the shortest path.
  return fetching.sort((left, right) => left.path.length - right.path.length).at(0)?.docs;
}
