/** Copies objects from one state to another, as far as a value leads to them. */
import type { State } from '../state.js';
import type { Value } from './values.js';

const MAX_DEPTH = 6;

/** What the other state has already stays. */
export function copyReachable(value: Value, from: State, to: State, depth = MAX_DEPTH): void {
  if (depth === 0) return;
  if (value.k === 'union') for (const each of value.of) copyReachable(each, from, to, depth);
  if (value.k !== 'ref') return;
  const object = from.object(value.id);
  if (object === undefined) return;
  if (to.object(value.id) === undefined) to.setObject(value.id, object);
  for (const entry of object.members.values()) copyReachable(entry.value, from, to, depth - 1);
}
