/**
 * Functions of libraries that merge objects, in any depth: `lodash`, `deepmerge`, `defu`. Not here:
 * `Object.assign` and spread (`globals`, `objects`).
 */
import { newObject, withMember } from '../values/object.js';
import { isNullish } from '../values/truth.js';
import { UNDEFINED, type Value } from '../values/values.js';
import { arg, type Builtin, type BuiltinCall } from './call.js';

interface Merge {
  /** Which of two values stays. */
  readonly wins: 'first' | 'last';
  readonly deep: boolean;
  /** The first argument is changed, and is the result. */
  readonly changes: boolean;
}

const LODASH: Readonly<Record<string, Merge>> = {
  merge: { wins: 'last', deep: true, changes: true },
  assign: { wins: 'last', deep: false, changes: true },
  assignIn: { wins: 'last', deep: false, changes: true },
  extend: { wins: 'last', deep: false, changes: true },
  defaults: { wins: 'first', deep: false, changes: true },
  defaultsDeep: { wins: 'first', deep: true, changes: true },
};

/** By `module:path`. */
const OTHERS: Readonly<Record<string, Merge>> = {
  'deepmerge:': { wins: 'last', deep: true, changes: false },
  'deepmerge-ts:deepmerge': { wins: 'last', deep: true, changes: false },
  'ts-deepmerge:merge': { wins: 'last', deep: true, changes: false },
  'merge-deep:': { wins: 'last', deep: true, changes: false },
  'defu:': { wins: 'first', deep: true, changes: false },
  'defu:defu': { wins: 'first', deep: true, changes: false },
  'object-assign:': { wins: 'last', deep: false, changes: true },
  'radash:assign': { wins: 'last', deep: true, changes: false },
  'remeda:mergeDeep': { wins: 'last', deep: true, changes: false },
  'remeda:merge': { wins: 'last', deep: false, changes: false },
  'ramda:mergeRight': { wins: 'last', deep: false, changes: false },
  'ramda:mergeDeepRight': { wins: 'last', deep: true, changes: false },
  'ramda:mergeLeft': { wins: 'first', deep: false, changes: false },
};

const COPIES = /^(?:clone|cloneDeep|klona|rfdc)$/u;

export function findMerge(module: string, path: string): Builtin | undefined {
  const name = lodashName(module, path);
  const row = name === undefined ? OTHERS[`${module}:${path}`] : LODASH[name];
  if (row !== undefined) return (call) => merge(call, row);
  if (name !== undefined && COPIES.test(name)) return (call) => copy(call, arg(call, 0));
  if (module === 'klona' || (module === 'rfdc' && path !== ''))
    return (call) => copy(call, arg(call, 0));
  return undefined;
}

/** `lodash/merge`, `lodash.merge`, `_.merge`, `import { merge } from 'lodash-es'` */
export function lodashName(module: string, path: string): string | undefined {
  const found =
    /^(?:lodash|lodash-es|es-toolkit\/compat|es-toolkit|underscore)(?:[./](\w+))?(?:\.js)?$/u.exec(
      module,
    );
  if (found === null) return undefined;
  return found[1] === undefined || found[1] === 'fp' ? path : found[1];
}

function merge(call: BuiltinCall, { wins, deep, changes }: Merge): Value {
  const { state, objects, site } = call;
  const [target = UNDEFINED] = call.args;
  const layers = wins === 'last' ? call.args : call.args.toReversed();
  const merged = layers.reduce<Value | undefined>(
    (into, layer, index) => mergeTwo(call, into, layer, deep, `m${String(index)}`),
    undefined,
  );
  const object = merged && objects.find(merged, state);
  if (merged === undefined || object === undefined) return merged ?? UNDEFINED;
  if (!changes || target.k !== 'ref') return merged;
  state.setObject(target.id, { ...object, at: state.object(target.id)?.at ?? site.at });
  return target;
}

/** Members of `layer` over those of `into`; objects below them likewise. */
function mergeTwo(
  call: BuiltinCall,
  into: Value | undefined,
  layer: Value,
  deep: boolean,
  suffix: string,
): Value | undefined {
  const { state, objects, site } = call;
  if (isNullish(layer) === 'yes') return into;
  const before = into && objects.find(into, state);
  const over = objects.find(layer, state);
  let result = objects.spread(before ?? newObject('object', site.at), layer, state, site.at);
  if (over !== undefined) {
    for (const [key, entry] of over.members) {
      const below = before?.members.get(key);
      if (below === undefined) continue;
      // What is undefined does not replace.
      if (isNullish(entry.value) === 'yes') result = withMember(result, key, below);
      const both = [below.value, entry.value].map((each) => objects.find(each, state));
      if (!deep || !both.every((each) => each?.kind === 'object' || each?.kind === 'headers'))
        continue;
      const value = mergeTwo(call, below.value, entry.value, deep, `${suffix}.${key}`);
      if (value !== undefined) result = withMember(result, key, { ...entry, value });
    }
  }
  return objects.allocate(state, site, { ...result, kind: 'object' }, suffix);
}

function copy(call: BuiltinCall, value: Value): Value {
  const { state, objects, site } = call;
  const object = objects.find(value, state);
  if (object === undefined) return value;
  return objects.allocate(state, site, copyMembers(call, object), 'copy');
}

function copyMembers(call: BuiltinCall, object: ReturnType<typeof newObject>): typeof object {
  const { state, objects, site } = call;
  const members = [...object.members].map(([key, entry]) => {
    const below = entry.value.k === 'ref' ? objects.find(entry.value, state) : undefined;
    const value =
      below?.kind === 'object' || below?.kind === 'array'
        ? objects.allocate(state, site, below, `copy.${key}`)
        : entry.value;
    return [key, { ...entry, value }] as const;
  });
  return { ...object, members: new Map(members) };
}

/** `structuredClone(x)`: what is below is copied too. */
export function callCopy(call: BuiltinCall): Value {
  return copy(call, arg(call, 0));
}
