/** Global functions: `Object.assign`, `JSON.stringify`, `Promise.all`, `setTimeout`, … */
import type { WaitFunction } from '../../library/waits.js';
import { joinEndings } from '../endings.js';
import { ANYTHING, inIsolation } from '../flights.js';
import { returned, type Ending } from '../host.js';
import { pass, resolveNow } from '../retries/waiting.js';
import { identity } from '../values/identity.js';
import { toList } from '../values/iterables.js';
import { newObject, withMember } from '../values/object.js';
import { isNullish, truthiness } from '../values/truth.js';
import { union } from '../values/unions.js';
import { fromCertainty, lit, literalString, sym, UNDEFINED, type Value } from '../values/values.js';
import { type BuiltinCall, type Builtin, arg, unknownResult, makeArray, derived } from './call.js';
import { isClientError } from './clients.js';
import { makeUrl } from './constructors.js';
import { signWithKey } from './digests.js';
import { iterate, entriesOf } from './lists.js';
import { callCopy } from './merges.js';
import { asPromise, promiseAll, promiseAny } from './promises.js';

export const GLOBALS: Readonly<Record<string, Builtin>> = {
  'Object.assign': (call) => {
    const target = arg(call, 0);
    const { state, objects, site } = call;
    const before = objects.find(target, state);
    if (before === undefined || target.k !== 'ref') {
      let made = newObject('object', site.at);
      for (const each of call.args) made = objects.spread(made, each, state, site.at);
      return objects.allocate(state, site, made);
    }
    let object = before;
    for (const each of call.args.slice(1)) object = objects.spread(object, each, state, site.at);
    state.setObject(target.id, object);
    return target;
  },
  'Object.freeze': (call) => arg(call, 0),
  'Object.seal': (call) => arg(call, 0),
  'Object.create': (call) => {
    // What is inherited can be read, and is not copied by a spread.
    const open = isNullish(arg(call, 0)) === 'yes' ? [] : [unknownResult(call)];
    const made = newObject('object', call.site.at, [], { open });
    return call.objects.allocate(call.state, call.site, made);
  },
  'Object.entries': (call) => entriesOf(call, arg(call, 0), 'entries'),
  'Object.keys': (call) => entriesOf(call, arg(call, 0), 'keys'),
  'Object.values': (call) => entriesOf(call, arg(call, 0), 'values'),
  'Object.fromEntries': fromEntries,
  'Object.defineProperty': (call) => defineProperty(call),
  'String.raw': (call) => {
    const strings = call.objects.items(arg(call, 0), call.state) ?? [];
    const parts = strings.flatMap((each, i) => [each, ...call.args.slice(i + 1, i + 2)]);
    return call.objects.concatText(parts, call.state);
  },
  structuredClone: (call) => callCopy(call),
  'JSON.stringify': (call) =>
    derived('json', [call.objects.snapshot(arg(call, 0), call.state)], call.site.at),
  'JSON.parse': (call) => parseJson(call),
  'Array.from': (call) => {
    const list = toList(arg(call, 0), call.state, call.site, call.objects);
    const mapper = arg(call, 1);
    if (mapper.k !== 'fn') return list;
    return iterate({ ...call, name: 'map', args: [mapper] }, list);
  },
  'URL.parse': (call) => makeUrl(call),
  'Array.isArray': (call) => {
    const object = call.objects.find(arg(call, 0), call.state);
    return object === undefined ? unknownResult(call) : lit(object.kind === 'array');
  },
  'Array.of': (call) => makeArray(call, call.args),
  String: (call) => call.objects.toText(arg(call, 0), call.state),
  Number: (call) => numberOf(call),
  parseInt: (call) => numberOf(call),
  parseFloat: (call) => numberOf(call),
  Boolean: (call) => fromCertainty(truthiness(arg(call, 0)), unknownResult(call)),
  'Number.isInteger': (call) => unknownResult(call),
  encodeURIComponent: (call) => encode(call),
  encodeURI: (call) => encode(call),
  btoa: (call) => derived('base64', [arg(call, 0)]),
  'Buffer.from': (call) => derived('bytes', [arg(call, 0)]),
  'Math.min': (call) => math(call, Math.min),
  'Math.max': (call) => math(call, Math.max),
  'Math.pow': (call) => math(call, Math.pow),
  'Math.floor': (call) => math(call, Math.floor),
  'Math.ceil': (call) => math(call, Math.ceil),
  'Math.round': (call) => math(call, Math.round),
  'Math.trunc': (call) => math(call, Math.trunc),
  'Promise.resolve': (call) => asPromise(arg(call, 0)),
  'Promise.reject': (call) => ({ k: 'promise', ok: undefined, err: arg(call, 0) }),
  'Promise.all': (call) => promiseAll(call, false),
  'Promise.race': (call) => promiseAny(call),
  'Promise.any': (call) => promiseAny(call),
  'Promise.allSettled': (call) => promiseAll(call, true),
  'Deno.env.get': (call) => environment(call),
  'Netlify.env.get': (call) => environment(call),
  queueMicrotask: (call) => callLater(call),
  'crypto.subtle.sign': signWithKey,
  setTimeout: (call) => setTimer(call),
  setImmediate: (call) => callLater(call),
  'axios.isAxiosError': (call) => isClientError(call),
  '#resolve': ({ state }) => {
    resolveNow(state);
    return UNDEFINED;
  },
  '#reject': () => UNDEFINED,
};

/** `Object.defineProperty(target, name, { value, enumerable: true })` */
function defineProperty(call: BuiltinCall): Value {
  const { objects, state, site } = call;
  const [target = UNDEFINED, name = UNDEFINED, descriptor = UNDEFINED] = call.args;
  const known = objects.find(descriptor, state)?.members.get('value');
  objects.set(target, name, known?.value ?? unknownResult(call), state, site.at);
  return target;
}

/** `JSON.parse(JSON.stringify(x))` is a copy of `x`. */
function parseJson(call: BuiltinCall, text = arg(call, 0)): Value {
  if (text.k === 'union') return union(text.of.map((each) => parseJson(call, each)));
  if (text.k === 'derived' && text.how === 'body') return text;
  const inner = text.k === 'derived' && text.how === 'json' ? text.inputs[0] : undefined;
  return inner ?? unknownResult(call);
}

export function fromEntries(call: BuiltinCall): Value {
  const given = toList(arg(call, 0), call.state, call.site, call.objects);
  const list = call.objects.find(given, call.state);
  const { at } = call.site;
  const open = list?.open.map((each) => valueOfPair(call, each)) ?? pairsOfSome(call);
  let object = newObject('object', at, [], { open });
  for (const entry of list?.members.values() ?? []) {
    const pair = call.objects.find(entry.value, call.state);
    const key = pair?.members.get('0')?.value;
    const value = pair?.members.get('1');
    const name = key?.k === 'lit' ? String(key.v) : undefined;
    if (name === undefined || value === undefined) {
      object = { ...object, open: [...object.open, entry.value] };
    } else object = withMember(object, name, { ...value, maybe: entry.maybe });
  }
  return call.objects.allocate(call.state, call.site, object);
}

/** One of several lists: any of their pairs may be there. */
function pairsOfSome(call: BuiltinCall): Value[] {
  const given = arg(call, 0);
  const lists = given.k === 'union' ? given.of : [];
  const pairs = lists.flatMap((each) => {
    const list = call.objects.find(each, call.state);
    return list === undefined
      ? [each]
      : [...list.members.values()].map(({ value }) => value).concat(list.open);
  });
  return pairs.length === 0 ? [given] : pairs.map((each) => valueOfPair(call, each));
}

/** What a pair with an unknown name may give to any name. */
function valueOfPair(call: BuiltinCall, pair: Value): Value {
  const value = call.objects.find(pair, call.state)?.members.get('1')?.value;
  return value === undefined ? pair : sym(`pair:${identity(pair)}`, '', 'mixed', { from: value });
}

function numberOf(call: BuiltinCall): Value {
  const value = arg(call, 0);
  return value.k === 'lit' ? lit(Number(value.v)) : derived('number', [value]);
}

function encode(call: BuiltinCall): Value {
  const value = call.objects.toText(arg(call, 0), call.state);
  const text = literalString(value);
  if (text === undefined)
    return value.k === 'union' || value.k === 'sym' ? value : derived('encode', [value]);
  return lit(encodeURIComponent(text));
}

function math(call: BuiltinCall, run: (...args: number[]) => number): Value {
  const numbers = call.args.map((each) => (each.k === 'lit' ? Number(each.v) : Number.NaN));
  return numbers.some(Number.isNaN)
    ? derived(`Math.${call.name}`, call.args)
    : lit(run(...numbers));
}

function environment(call: BuiltinCall): Value {
  const name = literalString(arg(call, 0));
  return name === undefined
    ? unknownResult(call)
    : sym(`env:${name}`, name, 'env', { at: call.site.at });
}

/** What the callback leads to happens after the delay; what comes after the call does not. */
function setTimer(call: BuiltinCall): Ending[] {
  const { state, site } = call;
  const [callback = UNDEFINED, delay = UNDEFINED] = call.args;
  const wait = { ms: call.openArgs ? undefined : delay, act: site.act, at: site.at };
  if (state.progress.phase === 0) {
    if (callback.k === 'lib' && callback.path === '#resolve') {
      state.progress = { ...state.progress, resolved: [[wait]] };
    }
    return callPerhaps(call);
  }
  if (callback.k === 'lib' && callback.path === '#resolve') {
    resolveNow(state, wait);
    return returned(unknownResult(call, []), state);
  }
  const { waits, lane } = state.progress;
  pass(state, [[wait]]);
  const endings = callPerhaps(call);
  for (const { state: after } of endings) {
    if (after.progress.lane === lane) after.progress = { ...after.progress, waits };
  }
  return endings;
}

/** What comes after the call may come before the callback, or without it. */
function callPerhaps(call: BuiltinCall): Ending[] {
  const without = call.state.clone();
  const endings = callLater(call);
  const isFollowed = endings.some((each) => each.state.progress.lane !== without.progress.lane);
  if (isFollowed && without.progress.phase === 0) return endings;
  const skipped = returned(unknownResult(call, []), without);
  return joinEndings([...skipped, ...endings]);
}

/** `sleep(ms)` of a library: a promise that settles after that time. */
export function callWait({ ms, options }: WaitFunction): Builtin {
  return (call) => {
    const { state, site, objects } = call;
    objects.answers.wait(arg(call, ms));
    const given = options === undefined ? UNDEFINED : arg(call, options);
    const signal =
      isNullish(given) === 'yes' ? UNDEFINED : objects.get(given, lit('signal'), state, site);
    if (isNullish(signal) !== 'yes') state.progress = { ...state.progress, mayThrow: true };
    const wait = { ms: call.openArgs ? undefined : arg(call, ms), act: site.act, at: site.at };
    // What was in flight may be over by then.
    const flights = [ANYTHING];
    return { k: 'promise', ok: UNDEFINED, err: undefined, after: [[wait]], flights };
  };
}

/** Runs a callback that the platform will call; when, nobody knows. */
function callLater(call: BuiltinCall): Ending[] {
  const callback = arg(call, 0);
  call.objects.answers.wait(arg(call, 1));
  if (callback.k !== 'fn') return returned(unknownResult(call, []), call.state);
  const { host, state, site } = call;
  const endings = inIsolation(state, () =>
    host.callFunction(callback, undefined, call.args.slice(2), state, site),
  );
  return joinEndings(
    endings.map((each) => ({ kind: 'return', state: each.state, value: unknownResult(call, []) })),
  );
}
