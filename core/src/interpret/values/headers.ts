/** Headers in all their shapes, merged in order and looked up by name in any case. */
import type { Range } from '../../ir/program.js';
import type { HeaderFact } from '../requests/events.js';
import type { State } from '../state.js';
import { joinShapes } from './members.js';
import { member, newObject, type Member, type Obj } from './object.js';
import type { Objects } from './objects.js';
import { isNullish } from './truth.js';
import { join } from './unions.js';
import { alternatives, literalString, type Value } from './values.js';

/** Layers later in the list win. Names become lower case. */
export function mergeHeaders(
  layers: readonly Value[],
  state: State,
  objects: Objects,
  at: Range,
): Obj {
  let merged = newObject('headers', at);
  for (const layer of layers) merged = addLayer(merged, layer, state, objects);
  return merged;
}

function addLayer(into: Obj, layer: Value, state: State, objects: Objects): Obj {
  if (isNullish(layer) === 'yes') return into;
  if (layer.k === 'union') {
    const results = layer.of.map((each) => addLayer(into, each, state, objects));
    const [first = into, ...rest] = results;
    return rest.reduce(joinShapes, first);
  }
  const object = objects.find(layer, state);
  if (layer.k === 'tree') {
    let result = layer.open.length > 0 ? { ...into, open: [...into.open, ...layer.open] } : into;
    for (const [name, value, maybe] of layer.entries) {
      result = put(result, name, member(value, into.at, maybe));
    }
    return result;
  }
  if (object === undefined) {
    return layer.k === 'lit' ? into : { ...into, open: [...into.open, layer] };
  }
  if (object.kind === 'array') return addPairs(into, object, state, objects);
  let result = object.open.length > 0 ? { ...into, open: [...into.open, ...object.open] } : into;
  for (const [name, entry] of object.members) result = put(result, name, entry);
  return result;
}

/** `[['Idempotency-Key', key], …]` */
function addPairs(into: Obj, list: Obj, state: State, objects: Objects): Obj {
  let result = list.open.length > 0 ? { ...into, open: [...into.open, ...list.open] } : into;
  const flat = [...list.members.values()].map((each) => each.value);
  if (
    flat.length > 0 &&
    flat.every((each, i) => i % 2 === 1 || literalString(each) !== undefined)
  ) {
    // `['name', value, 'name', value]`
    flat.forEach((each, i) => {
      const name = literalString(each);
      const value = flat[i + 1];
      if (i % 2 === 0 && name !== undefined && value !== undefined) {
        result = put(result, name, member(value, list.at));
      }
    });
    return result;
  }
  for (const entry of list.members.values()) {
    for (const pairValue of entry.value.k === 'union' ? entry.value.of : [entry.value]) {
      const pair = objects.find(pairValue, state);
      const name = pair?.members.get('0')?.value;
      const value = pair?.members.get('1')?.value;
      const text = name && literalString(name);
      if (pair === undefined || text === undefined || value === undefined) {
        result = { ...result, open: [...result.open, pairValue] };
      } else result = put(result, text, member(value, pair.at, entry.maybe));
    }
  }
  return result;
}

function put(into: Obj, name: string, entry: Member): Obj {
  const key = name.toLowerCase();
  const before = into.members.get(key);
  const members = new Map(into.members);
  if (entry.maybe && before !== undefined) {
    members.set(key, {
      ...entry,
      value: join(before.value, entry.value),
      maybe: before.maybe,
    });
  } else members.set(key, entry);
  return { ...into, members };
}

export function findHeader(headers: Obj, name: string): HeaderFact {
  const entry = headers.members.get(name.toLowerCase());
  const open = headers.open.length > 0;
  if (entry === undefined) {
    return { present: open ? 'unknown' : 'no', value: undefined, at: undefined };
  }
  const { value, at, maybe } = entry;
  const nullish = alternatives(value).map(isNullish);
  if (nullish.every((each) => each === 'yes')) {
    return { present: open ? 'unknown' : 'no', value: undefined, at: undefined };
  }
  return { present: maybe || nullish.includes('yes') ? 'unknown' : 'yes', value, at };
}
