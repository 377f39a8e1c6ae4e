/** Elements of what a loop or an iterating method walks over. */
import { findAnswerPath, getMemberPath, isWholeAnswer } from '../answers/answer-path.js';
import { attemptMark, type Site } from '../host.js';
import type { State } from '../state.js';
import { toList } from './iterables.js';
import type { Obj } from './object.js';
import type { Objects } from './objects.js';
import { union } from './unions.js';
import { lit, sym, type Value } from './values.js';

export function isEmptyList(list: Value, state: State, objects: Objects): boolean {
  return objects.items(list, state)?.length === 0;
}

/** Where an element can come from. */
function someItem(list: Obj, state: State, objects: Objects): Value | undefined {
  const items = [...[...list.members.values()].map(({ value }) => value), ...list.open];
  return items.length === 0 || items.length > MAX_ITEMS
    ? undefined
    : union(items.map((each) => objects.snapshot(each, state, 2)));
}

/** What longer lists hold is not asked about. */
const MAX_ITEMS = 20;

/** An element of a list, another one for each round of the loop and each attempt. */
export function elementOf(
  walked: Value,
  keys: boolean,
  state: State,
  site: Site,
  objects: Objects,
): Value {
  const list = keys ? walked : toList(walked, state, site, objects);
  const tag = `${String(site.act)}:${site.id}${attemptMark(state)}`;
  const object = objects.find(list, state);
  if (object !== undefined && object.open.length === 0) {
    const names = [...object.members.keys()];
    if (keys) return union(names.map(lit), tag);
    const values = [...object.members.values()].map((each) => each.value);
    if (object.kind === 'array' && values.length > 0) return union(values, tag);
  }
  const name = list.k === 'sym' ? `${list.name}[]` : '';
  const from = object && list.k === 'ref' ? someItem(object, state, objects) : undefined;
  // One answer after another is told apart from others by its request, not by its round.
  if (!keys && from !== undefined && isWholeAnswer(from) && state.progress.phase === 0) return from;
  const path = keys ? undefined : findAnswerPath(list);
  const answer = path && getMemberPath(path, '0');
  return sym(`e${tag}`, name, 'element', { inputs: [list], from, answer });
}
