/** Copies of objects at one moment. Used where a value is compared with what it will be later. */
import type { Obj } from './object.js';
import { identity, sym, union, type Tree, type Value } from './values.js';

/** A deep copy of what `find` finds; cycles and deep nesting end in `…`. */
export function snapshot(
  value: Value,
  depth: number,
  find: (value: Value) => Obj | undefined,
): Value {
  if (value.k === 'union') {
    return union(
      value.of.map((each) => snapshot(each, depth, find)),
      value.tag,
    );
  }
  if (value.k === 'promise' && value.ok) return snapshot(value.ok, depth, find);
  const object = find(value);
  if (object === undefined) return value;
  if (depth === 0) return sym(`${identity(value)}…`, '', 'mixed');
  const entries: Tree['entries'] = [...object.members].map(
    ([key, entry]) => [key, snapshot(entry.value, depth - 1, find), entry.maybe] as const,
  );
  const { kind, open } = object;
  return { k: 'tree', kind, entries, open };
}
