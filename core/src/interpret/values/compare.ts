/** Are two values the same at run time? Three-valued. Used for "the same request again". */
import type { Certainty } from '../../model.js';
import type { RequestEvent } from '../requests/events.js';
import { identity } from './identity.js';
import type { Derived, Sym, Tree, Union, Value } from './values.js';

export function isSame(left: Value, right: Value): Certainty {
  if (left === right) return 'yes';
  if (left.k !== right.k) return isOpaque(left) || isOpaque(right) ? 'unknown' : 'no';
  switch (left.k) {
    case 'lit':
      return left.v === (right as typeof left).v ? 'yes' : 'no';
    case 'sym':
      return isSameSym(left, right as Sym);
    case 'str':
      return isSameList(left.parts, (right as typeof left).parts);
    case 'derived':
      return left.how === (right as Derived).how
        ? isSameList(left.inputs, (right as Derived).inputs)
        : 'unknown';
    case 'union':
      return isSameUnion(left, right as Union);
    case 'tree':
      return isSameTree(left, right as Tree);
    default:
      return identity(left) === identity(right) ? 'yes' : 'no';
  }
}

function isOpaque(value: Value): boolean {
  return value.k === 'union' || (value.k === 'sym' && value.origin === 'mixed');
}

function isSameSym(left: Sym, right: Sym): Certainty {
  if (left.id === right.id) return 'yes';
  if (left.origin === 'mixed' || right.origin === 'mixed') return 'unknown';
  // One call executed twice: of other things, something else; of the same, perhaps the same again.
  if (left.origin === 'call' && right.origin === 'call' && left.name === right.name) {
    return isSameList(left.inputs, right.inputs) === 'no' ? 'no' : 'unknown';
  }
  return 'no';
}

function isSameUnion(left: Union, right: Union): Certainty {
  if (left.tag !== right.tag) return 'no';
  return identity(left) === identity(right) ? 'yes' : 'unknown';
}

function isSameList(left: readonly Value[], right: readonly Value[]): Certainty {
  if (left.length !== right.length) return 'unknown';
  let result: Certainty = 'yes';
  for (const [index, each] of left.entries()) {
    const other = right[index];
    const same = other === undefined ? 'unknown' : isSame(each, other);
    if (same === 'no') return 'no';
    if (same === 'unknown') result = 'unknown';
  }
  return result;
}

function isSameTree(left: Tree, right: Tree): Certainty {
  const others = new Map(right.entries.map(([key, value, maybe]) => [key, { value, maybe }]));
  let result: Certainty = 'yes';
  for (const [key, value, maybe] of left.entries) {
    const other = others.get(key);
    others.delete(key);
    if (other === undefined) {
      if (!maybe && right.open.length === 0) return 'no';
      result = 'unknown';
      continue;
    }
    const same = isSame(value, other.value);
    if (same === 'no' && !maybe && !other.maybe) return 'no';
    if (same !== 'yes' || maybe !== other.maybe) result = 'unknown';
  }
  for (const other of others.values()) {
    if (!other.maybe && left.open.length === 0) return 'no';
    result = 'unknown';
  }
  const open = isSameList(left.open, right.open);
  return open === 'yes' ? result : open === 'no' && result === 'yes' ? 'no' : 'unknown';
}

/** The same request written twice: `try { send() } catch { send() }`. */
export function isTwin(first: RequestEvent, second: RequestEvent): boolean {
  return (
    isSame(first.method, second.method) === 'yes' &&
    isSame(first.url, second.url) === 'yes' &&
    (first.body === undefined
      ? second.body === undefined
      : second.body !== undefined && isSame(first.body, second.body) === 'yes')
  );
}
