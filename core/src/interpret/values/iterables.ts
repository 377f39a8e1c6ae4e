/**
 * What a `Map`, a `Set`, `Headers` or any object holds, as a list of its names, its values or pairs of both.
 * Not here: walking over it (`elements`, `builtins/lists`).
 */
import type { Site } from '../host.js';
import type { State } from '../state.js';
import { identity } from './identity.js';
import { member, newObject, type Obj } from './object.js';
import type { Objects } from './objects.js';
import { lit, sym, type Value } from './values.js';

/** Library of a map whose values are all it holds. */
export const SET = 'Set';

export type Listed = 'entries' | 'keys' | 'values';

/** The list that walking over a value goes through; the value itself when it is one, or not known. */
export function toList(value: Value, state: State, site: Site, objects: Objects): Value {
  const object = objects.find(value, state);
  if (object?.kind !== 'map' && object?.kind !== 'headers') return value;
  return listOf(object, object.library === SET ? 'values' : 'entries', state, site, objects);
}

export function listOf(
  object: Obj,
  what: Listed,
  state: State,
  site: Site,
  objects: Objects,
): Value {
  const { at } = site;
  const pairs = [...object.members].map(([key, entry], i): Value => {
    if (what === 'keys') return lit(key);
    if (what === 'values') return entry.value;
    const pair = newObject('array', at, [
      ['0', member(lit(key), at)],
      ['1', member(entry.value, entry.at)],
    ]);
    return objects.allocate(state, site, pair, `e${String(i)}`);
  });
  const maybes = [...object.members.values()].map((each) => each.maybe);
  const members = pairs.map((each, i) => [String(i), member(each, at, maybes[i])] as const);
  const isFilledLater = object.kind === 'map' && members.length === 0 && object.open.length === 0;
  const open = isFilledLater
    ? [sym(`later:${String(site.act)}:${site.id}`, '', 'mixed')]
    : object.open;
  return objects.allocate(state, site, newObject('array', at, members, { open }), 'a');
}

/** The name that some value is kept under. */
export function someName(value: Value): Value {
  return sym(`name:${identity(value)}`, 'name', 'element');
}
