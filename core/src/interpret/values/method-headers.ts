/**
 * Headers that a client keeps for one method apart from those for every method, as axios does below `headers`:
 * `client.defaults.headers.post`. Not here: how layers are merged (`headers`).
 */
import { toMethod } from '../requests/verbs.js';
import type { State } from '../state.js';
import type { Objects } from './objects.js';
import { union } from './unions.js';
import { lib, literalString, UNDEFINED, type Value } from './values.js';

/** Below `headers`: for every method. */
export const COMMON = 'common';
/** Below `headers`: for one method each. */
export const METHODS = ['delete', 'get', 'head', 'options', 'patch', 'post', 'put'] as const;

/** Those of a request's method; where it is not known, each of them may apply. */
export function findMethodHeaders(
  headers: readonly Value[],
  method: Value,
  state: State,
  objects: Objects,
): Value[] {
  const sent = literalString(toMethod(method))?.toLowerCase();
  return headers.flatMap((each) => {
    const members = objects.find(each, state)?.members;
    return METHODS.flatMap((name) => {
      // What is set on a module is kept member by member.
      const path = each.k === 'lib' ? lib(each.module, `${each.path}.${name}`) : undefined;
      const own = path ?? members?.get(name)?.value;
      if (own === undefined || objects.find(own, state) === undefined) return [];
      if (sent === undefined) return [union([own, UNDEFINED])];
      return sent === name ? [own] : [];
    });
  });
}
