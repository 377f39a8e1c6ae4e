/** Elements of what a loop or an iterating method walks over. */
import { attemptMark, type Site } from './host.js';
import type { Objects } from './objects.js';
import type { State } from './state.js';
import { lit, sym, union, type Value } from './values.js';

export function isEmptyList(list: Value, state: State, objects: Objects): boolean {
  return objects.items(list, state)?.length === 0;
}

/** An element of a list, another one for each round of the loop and each attempt. */
export function elementOf(
  list: Value,
  keys: boolean,
  state: State,
  site: Site,
  objects: Objects,
): Value {
  const tag = `${String(site.act)}:${site.id}${attemptMark(state)}`;
  const object = objects.find(list, state);
  if (object !== undefined && object.open.length === 0) {
    const names = [...object.members.keys()];
    if (keys) return union(names.map(lit), tag);
    const values = [...object.members.values()].map((each) => each.value);
    if (object.kind === 'array' && values.length > 0) return union(values, tag);
  }
  const name = list.k === 'sym' ? `${list.name}[]` : '';
  return sym(`e${tag}`, name, 'element', { inputs: [list] });
}
