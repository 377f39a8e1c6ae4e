/**
 * Values as they are at one moment: copies of objects, for comparison with what they will be later, and
 * the text they make.
 */
import { identity } from './identity.js';
import { findMember, type Obj } from './object.js';
import { withText } from './texts.js';
import { union } from './unions.js';
import { sym, type Tree, type Value } from './values.js';

type Find = (value: Value) => Obj | undefined;

/** A deep copy of what `find` finds; cycles and deep nesting end in `…`. */
export function snapshot(value: Value, depth: number, find: Find): Value {
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
    ([key, { value: inner, maybe, at }]) =>
      [key, snapshot(inner, depth - 1, find), maybe, at] as const,
  );
  const { kind, open } = object;
  return { k: 'tree', kind, entries, open };
}

/** The text of a value, as a template or `+` would make it. */
export function makeText(value: Value, find: Find): Value {
  if (value.k === 'union') {
    return union(
      value.of.map((each) => makeText(each, find)),
      value.tag,
    );
  }
  if (value.k === 'lit') return withText(String(value.v), value);
  const object = find(value);
  if (object?.kind === 'url') return findMember(object, 'href') ?? value;
  if (object !== undefined) {
    const items = [...object.members.values()].map((each) => snapshot(each.value, 3, find));
    return { k: 'derived', how: 'text', inputs: items };
  }
  return value;
}
