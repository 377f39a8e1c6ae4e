/**
 * Functions of libraries that keep some members of an object: `omit(headers, 'a')`, `pick(headers, ['a'])`,
 * `omitBy(headers, isNil)`. Not here: functions that merge several (`merges`).
 */
import type { Certainty } from '../../model.js';
import { newObject, type Member } from '../values/object.js';
import { isNullish, negate, truthiness } from '../values/truth.js';
import { literalString, UNDEFINED, type Value } from '../values/values.js';
import { arg, unknownResult, type Builtin, type BuiltinCall } from './call.js';
import { lodashName } from './merges.js';

type Keep = (name: string, value: Value) => Certainty;

const SELECTIONS: Readonly<Record<string, (call: BuiltinCall) => Keep | undefined>> = {
  omit: (call) => {
    const names = namesIn(call);
    return names && ((name) => (names.has(name) ? 'no' : 'yes'));
  },
  pick: (call) => {
    const names = namesIn(call);
    return names && ((name) => (names.has(name) ? 'yes' : 'no'));
  },
  omitBy: (call) => {
    const asks = askerOf(arg(call, 1));
    return asks && ((_, value) => negate(asks(value)));
  },
  pickBy: (call) => {
    const asks = call.args.length < 2 ? truthiness : askerOf(arg(call, 1));
    return asks && ((_, value) => asks(value));
  },
};

const OTHERS: Readonly<Record<string, string>> = {
  'radash:omit': 'omit',
  'radash:pick': 'pick',
  'remeda:omit': 'omit',
  'remeda:pick': 'pick',
};

export function findSelection(module: string, path: string): Builtin | undefined {
  const name = OTHERS[`${module}:${path}`] ?? lodashName(module, path) ?? '';
  const toKeep = Object.hasOwn(SELECTIONS, name) ? SELECTIONS[name] : undefined;
  return toKeep && ((call) => select(call, toKeep(call)));
}

function select(call: BuiltinCall, keep: Keep | undefined): Value {
  const { objects, state, site } = call;
  const object = objects.find(arg(call, 0), state);
  if (object === undefined || keep === undefined) return unknownResult(call);
  const members = [...object.members].flatMap(([name, entry]): [string, Member][] => {
    const kept = keep(name, entry.value);
    return kept === 'no' ? [] : [[name, { ...entry, maybe: entry.maybe || kept === 'unknown' }]];
  });
  const { open } = object;
  return objects.allocate(state, site, newObject('object', site.at, members, { open }));
}

/** The names among the arguments, alone or in lists; undefined unless all are known. */
function namesIn({ args, objects, state }: BuiltinCall): ReadonlySet<string> | undefined {
  const names = args
    .slice(1)
    .flatMap((each) => objects.items(each, state) ?? [each])
    .map(literalString);
  return names.includes(undefined) ? undefined : new Set(names as string[]);
}

/** `isNil`, `isUndefined`, `Boolean`; undefined for a predicate of the program's own. */
function askerOf(predicate: Value): ((value: Value) => Certainty) | undefined {
  if (predicate === UNDEFINED) return truthiness;
  if (predicate.k !== 'lib') return undefined;
  const name = lodashName(predicate.module, predicate.path) ?? predicate.path;
  if (/^(?:isNil|isUndefined|isNull)$/u.test(name)) return isNullish;
  return /^(?:identity|Boolean)$/u.test(name) ? truthiness : undefined;
}
