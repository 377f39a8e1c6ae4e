/**
 * What the language's own functions do with abstract values: strings, arrays, objects, promises,
 * `Headers`, `URL`. One table, by `module:path`; an empty module is a global or a built-in method.
 */
import type { Primitive } from '../ir/program.js';
import { bodyOf } from './answers.js';
import { INTERCEPTORS } from './requests.js';
import { returned, type Ending, type Host, type Site } from './host.js';
import { mergeHeaders } from './headers.js';
import { elementOf } from './elements.js';
import { joinEndings } from './endings.js';
import type { Objects } from './objects.js';
import {
  findMember,
  member,
  newObject,
  withMember,
  withoutMember,
  type Obj,
  type State,
} from './state.js';
import {
  agree,
  concat,
  fromCertainty,
  identity,
  isNullish,
  isTainted,
  join,
  lib,
  lit,
  literalString,
  sym,
  truthiness,
  union,
  UNDEFINED,
  type Prom,
  type Value,
} from './values.js';

export interface BuiltinCall {
  readonly name: string;
  readonly self: Value | undefined;
  readonly args: readonly Value[];
  readonly openArgs: boolean;
  readonly state: State;
  readonly site: Site;
  readonly objects: Objects;
  readonly host: Host;
}

export type Builtin = (call: BuiltinCall) => Value | Ending[];

/** Classes of the platform that libraries export under the same name. */
const SHARED_CLASSES = new Set(['Headers', 'Request', 'URL', 'URLSearchParams', 'FormData']);

export function findBuiltin(module: string, path: string, isNew: boolean): Builtin | undefined {
  if (isNew && SHARED_CLASSES.has(path)) return CONSTRUCTORS[path];
  if (module === '') return own(isNew ? CONSTRUCTORS : GLOBALS, path);
  if (module === 'string') return callString;
  if (module === 'array') return callArray;
  if (module === 'promise') return callPromise;
  if (module === 'response') return callResponse;
  if (module === 'headers' || module === 'form') return callHeaders;
  if (module === 'map') return callMap;
  if (module === 'url' && !isNew) return callUrl;
  if (module === 'function') return callFunctionMethod;
  if (module === 'digest') return callDigest;
  if (module === 'regex') return callRegex;
  if (module === 'url' || module === 'whatwg-url') return own(CONSTRUCTORS, path);
  if (module === 'timers/promises' || module === 'delay') return () => UNDEFINED;
  if (module === 'rxjs' && /^(?:firstValueFrom|lastValueFrom|from|defer)$/u.test(path)) {
    return ({ args: [first = UNDEFINED] }) => first;
  }
  if (module === 'util' && path === 'promisify') return ({ args: [first = UNDEFINED] }) => first;
  if (module === 'axios-retry') return callAxiosRetryTest;
  if (module === 'crypto' && /^create(?:Hash|Hmac)$/u.test(path)) return makeDigest;
  return undefined;
}

function own(table: Readonly<Record<string, Builtin>>, path: string): Builtin | undefined {
  return Object.hasOwn(table, path) ? table[path] : undefined;
}

// Helpers

function arg(call: BuiltinCall, index: number): Value {
  return call.args[index] ?? UNDEFINED;
}

function unknownResult(call: BuiltinCall, inputs: readonly Value[] = call.args): Value {
  const self = call.self === undefined ? [] : [call.self];
  const taint = [...self, ...inputs].some(isTainted);
  const id = `r${call.name}:${[...self, ...inputs].map(identity).join(',')}`;
  return sym(id, call.name, 'operation', { taint, inputs: [...self, ...inputs] });
}

function makeArray(
  call: BuiltinCall,
  values: readonly Value[],
  open: readonly Value[] = [],
): Value {
  const { at } = call.site;
  const members = values.map((each, i) => [String(i), member(each, at)] as const);
  return call.objects.allocate(
    call.state,
    call.site,
    newObject('array', at, members, { open }),
    'a',
  );
}

function derived(how: string, inputs: readonly Value[]): Value {
  return { k: 'derived', how, inputs };
}

// Strings

/** Methods that are run for real when everything about them is known. */
const STRING_METHODS = new Set([
  'toString',
  'trim',
  'trimEnd',
  'trimStart',
  'toLowerCase',
  'toUpperCase',
  'slice',
  'substring',
  'substr',
  'replace',
  'replaceAll',
  'concat',
  'startsWith',
  'endsWith',
  'includes',
  'indexOf',
  'padStart',
  'padEnd',
  'charAt',
  'at',
  'repeat',
  'toFixed',
]);

function callString(call: BuiltinCall): Value {
  const self = call.self ?? UNDEFINED;
  if (self.k === 'union') {
    return union(self.of.map((each) => callString({ ...call, self: each })));
  }
  const { name, args } = call;
  if (name === 'split') {
    const by = literalString(arg(call, 0));
    if (self.k === 'lit' && by !== undefined && by !== '') {
      return makeArray(
        call,
        String(self.v)
          .split(by)
          .slice(0, 50)
          .map((each) => lit(each)),
      );
    }
    return derived('split', [self, ...args]);
  }
  if (self.k === 'lit' && STRING_METHODS.has(name)) {
    const plain = args.map(toPlain);
    if (!plain.includes(NOT_PLAIN)) return runString(self.v, name, plain) ?? unknownResult(call);
  }
  if (name === 'toString' || name === 'valueOf' || name === 'trim' || name === 'normalize')
    return self;
  if (name === 'concat') return concat([self, ...args]);
  if ((name === 'replace' || name === 'replaceAll') && isTrimOfSlashes(args)) return trimText(self);
  if (self.k === 'lit' && (name === 'replace' || name === 'replaceAll')) {
    const filled = replaceBySome(String(self.v), arg(call, 0), arg(call, 1), call);
    if (filled !== undefined) return filled;
  }
  if (name === 'startsWith' && self.k === 'str')
    return startsWith(self.parts[0], arg(call, 0), call);
  if (name === 'slice' && self.k !== 'lit') return derived('slice', [self, ...args]);
  if (/^(?:startsWith|endsWith|includes|indexOf|match|test|localeCompare)$/u.test(name)) {
    return unknownResult(call);
  }
  return derived(name, [self, ...args]);
}

/** `'/inquiries/:id'.replace(':id', id)` */
function replaceBySome(
  text: string,
  pattern: Value,
  by: Value,
  call: BuiltinCall,
): Value | undefined {
  const plain = toPlain(pattern);
  if ((typeof plain !== 'string' && !(plain instanceof RegExp)) || by.k === 'fn') return undefined;
  const start = typeof plain === 'string' ? text.indexOf(plain) : text.search(plain);
  if (start === -1) return lit(text);
  const length = typeof plain === 'string' ? plain.length : (plain.exec(text)?.[0].length ?? 0);
  const parts = [lit(text.slice(0, start)), by, lit(text.slice(start + length))];
  return call.objects.concatText(parts, call.state);
}

const NOT_PLAIN = Symbol('not plain');

function toPlain(value: Value): string | number | boolean | RegExp | symbol | null | undefined {
  if (value.k === 'lit') return value.v;
  if (value.k !== 'regex' || value.source.length > 60) return NOT_PLAIN;
  try {
    return new RegExp(value.source, value.flags);
  } catch {
    return NOT_PLAIN;
  }
}

function runString(text: Primitive, name: string, args: readonly unknown[]): Value | undefined {
  if (text === null || text === undefined) return UNDEFINED;
  const target = typeof text === 'number' ? text : String(text);
  if (typeof target === 'string' && target.length > 2000) return undefined;
  const method: unknown = (target as unknown as Record<string, unknown>)[name];
  if (typeof method !== 'function') return undefined;
  if (name === 'repeat' && Number(args[0]) > 200) return undefined;
  try {
    const result: unknown = Reflect.apply(method, target, args);
    return typeof result === 'string' || typeof result === 'number' || typeof result === 'boolean'
      ? lit(result)
      : result === undefined
        ? UNDEFINED
        : undefined;
  } catch {
    return undefined;
  }
}

function isTrimOfSlashes(args: readonly Value[]): boolean {
  const [pattern, replacement] = args;
  return (
    pattern?.k === 'regex' &&
    /^\^?\(?\\\/[+*]?\)?\$?$/u.test(pattern.source) &&
    replacement !== undefined &&
    literalString(replacement) === ''
  );
}

function trimText(value: Value): Value {
  if (value.k !== 'str') return value;
  const last = value.parts.at(-1);
  const text = last && literalString(last);
  if (text === undefined) return value;
  return concat([...value.parts.slice(0, -1), lit(text.replace(/\/+$/u, ''))]);
}

function startsWith(first: Value | undefined, wanted: Value, call: BuiltinCall): Value {
  const text = first && literalString(first);
  const prefix = literalString(wanted);
  if (text === undefined || prefix === undefined) return unknownResult(call);
  if (text.startsWith(prefix)) return lit(true);
  return prefix.startsWith(text) ? unknownResult(call) : lit(false);
}

function callRegex(call: BuiltinCall): Value {
  const text = literalString(arg(call, 0));
  const pattern = call.self && toPlain(call.self);
  if (call.name === 'test' && text !== undefined && pattern instanceof RegExp) {
    return lit(pattern.test(text));
  }
  return unknownResult(call);
}

// Arrays

function callArray(call: BuiltinCall): Value | Ending[] {
  const { name, self = UNDEFINED, args, state, objects, site } = call;
  const list = objects.find(self, state);
  switch (name) {
    case 'push':
    case 'unshift':
      if (list !== undefined && self.k === 'ref') {
        state.setObject(self.id, pushed(list, args, site));
      }
      return unknownResult(call, []);
    case 'concat': {
      const items = objects.items(self, state);
      const more = args.map((each) => objects.items(each, state));
      if (items === undefined || more.includes(undefined))
        return makeArray(call, items ?? [], [self]);
      return makeArray(call, [...items, ...more.flatMap((each) => each ?? [])]);
    }
    case 'includes':
    case 'indexOf':
      return includes(call, list);
    case 'join': {
      const items = objects.items(self, state);
      const by = literalString(arg(call, 0)) ?? ',';
      if (items === undefined) return unknownResult(call);
      const parts = items.flatMap((each, i) => (i === 0 ? [each] : [lit(by), each]));
      return objects.concatText(parts, state);
    }
    case 'slice':
    case 'reverse':
    case 'sort':
    case 'flat':
    case 'filter':
    case 'toSorted':
      if (name === 'filter' && arg(call, 0).k === 'fn') return filter(call, self);
      return self;
    case 'shift':
    case 'splice':
    case 'pop': {
      const id = `taken:${String(site.act)}:${site.id}${state.progress.phase === 1 ? "'" : ''}`;
      return sym(id, '', 'element', { inputs: [self] });
    }
    case 'at': {
      const index = arg(call, 0);
      return index.k === 'lit' ? objects.get(self, index, state, site) : unknownResult(call);
    }
    case 'entries':
    case 'values':
    case 'keys':
      return entriesOf(call, self, name);
    default:
      return iterate(call, self);
  }
}

/** A push that runs again adds to what it added before, so that lists stay finite. */
function pushed(list: Obj, values: readonly Value[], site: Site): Obj {
  const before = [...list.members].find(([, entry]) => entry.at === site.at);
  if (before !== undefined) {
    const [key, entry] = before;
    const value = values.reduce((left, right) => join(left, right), entry.value);
    const open = list.open.length > 0 ? list.open : [sym(`more:${key}`, '', 'mixed')];
    return { ...withMember(list, key, { ...entry, value }), open };
  }
  let grown = list;
  for (const each of values) {
    grown = withMember(grown, String(grown.members.size), member(each, site.at));
  }
  return grown;
}

function includes(call: BuiltinCall, list: Obj | undefined): Value {
  const wanted = arg(call, 0);
  const items = list === undefined || list.open.length > 0 ? undefined : [...list.members.values()];
  if (items === undefined) return unknownResult(call);
  const check = (value: Value): 'yes' | 'no' | 'unknown' => {
    if (value.k === 'union') return agree(value.of.map(check));
    const hits = items.map((each) =>
      each.value.k === 'lit' && value.k === 'lit'
        ? each.value.v === value.v
          ? 'yes'
          : 'no'
        : 'unknown',
    );
    if (hits.includes('yes')) return 'yes';
    return hits.includes('unknown') ? 'unknown' : 'no';
  };
  const answer = check(wanted);
  if (call.name === 'indexOf') return answer === 'no' ? lit(-1) : unknownResult(call);
  return fromCertainty(answer, unknownResult(call));
}

function filter(call: BuiltinCall, self: Value): Value | Ending[] {
  const test = arg(call, 0);
  const items = call.objects.items(self, call.state);
  if (items?.every((each) => each.k === 'lit') === true && test.k === 'fn') {
    const verdicts = items.map((each, i) => {
      const site = { ...call.site, id: `${call.site.id}v${String(i)}` };
      const endings = call.host.callFunction(test, undefined, [each], call.state.clone(), site);
      return agree(endings.map((ending) => truthiness(ending.value)));
    });
    if (!verdicts.includes('unknown')) {
      return makeArray(
        call,
        items.filter((_, i) => verdicts[i] === 'yes'),
      );
    }
  }
  return iterateEach(call, self).map((each) => ({ ...each, value: self }));
}

/** `map`, `forEach`, `reduce`, …: the callback runs for one element after another. */
function iterate(call: BuiltinCall, self: Value): Ending[] {
  const endings = iterateEach(call, self);
  const { objects, site } = call;
  return endings.map((ending) => {
    if (ending.kind === 'throw') return ending;
    const { state, value } = ending;
    switch (call.name) {
      case 'map':
      case 'flatMap': {
        const inner = { ...call, state };
        const items = objects.items(self, state);
        const out = makeArray(inner, items === undefined ? [] : items.map(() => value), [
          ...(items === undefined ? [value] : []),
        ]);
        return { ...ending, value: out };
      }
      case 'find':
        return { ...ending, value: elementOf(self, false, state, site, objects) };
      case 'reduce':
        return { ...ending, value: join(arg(call, 1), value) };
      default:
        return { ...ending, value: unknownResult(call, [self]) };
    }
  });
}

/** Runs the callback for a first element and, in the state it leaves, for a second. */
function iterateEach(call: BuiltinCall, self: Value): Ending[] {
  const callback = arg(call, 0);
  const { state, site, objects, host } = call;
  if (callback.k !== 'fn' && callback.k !== 'lib') return returned(unknownResult(call), state);
  const items = objects.items(self, state);
  if (items?.length === 0) return returned(UNDEFINED, state);
  const isReduce = call.name.startsWith('reduce');
  const run = (from: State, start: Value): Ending[] => {
    const element = elementOf(self, false, from, site, objects);
    const index = sym(`i${identity(element)}`, 'index', 'element');
    const args = isReduce ? [start, element, index] : [element, index, self];
    return host.invoke(callback, undefined, args, from, { ...site, repeats: true });
  };
  const first = run(state.clone(), arg(call, 1));
  const out: Ending[] = [];
  for (const ending of first) {
    if (ending.kind === 'throw') {
      out.push(ending);
      continue;
    }
    if (ending.state.progress.phase === state.progress.phase) {
      if (call.name !== 'map') ending.state.absorb(state);
      out.push(ending);
      continue;
    }
    // The followed request went out in this round: does another round send it again?
    const next = ending.state.clone();
    next.progress = {
      ...next.progress,
      region: next.progress.region ?? {
        kind: 'each',
        act: site.act,
        at: site.at,
        library: undefined,
      },
    };
    out.push(ending, ...run(next, ending.value));
  }
  return joinEndings(out);
}

function entriesOf(call: BuiltinCall, target: Value, what: string): Value {
  const object = call.objects.find(target, call.state);
  if (object === undefined) {
    const id = `${what}:${identity(target)}`;
    return sym(id, nameOf(target), 'operation', { taint: isTainted(target), inputs: [target] });
  }
  const { at } = call.site;
  const pairs = [...object.members].map(([key, entry], i): Value => {
    if (what === 'keys') return lit(key);
    if (what === 'values') return entry.value;
    const pair = newObject('array', at, [
      ['0', member(lit(key), at)],
      ['1', member(entry.value, entry.at)],
    ]);
    return call.objects.allocate(call.state, call.site, pair, `e${String(i)}`);
  });
  const maybes = [...object.members.values()].map((each) => each.maybe);
  const members = pairs.map((each, i) => [String(i), member(each, at, maybes[i])] as const);
  const array = newObject('array', at, members, { open: object.open });
  return call.objects.allocate(call.state, call.site, array, 'a');
}

function nameOf(value: Value): string {
  return value.k === 'sym' ? value.name : '';
}

// Objects and globals

const GLOBALS: Readonly<Record<string, Builtin>> = {
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
  'Object.create': (call) =>
    call.objects.allocate(call.state, call.site, newObject('object', call.site.at)),
  'Object.entries': (call) => entriesOf(call, arg(call, 0), 'entries'),
  'Object.keys': (call) => entriesOf(call, arg(call, 0), 'keys'),
  'Object.values': (call) => entriesOf(call, arg(call, 0), 'values'),
  'Object.fromEntries': fromEntries,
  'Object.defineProperty': () => UNDEFINED,
  structuredClone: (call) => copyOf(call, arg(call, 0)),
  'JSON.stringify': (call) => derived('json', [call.objects.snapshot(arg(call, 0), call.state)]),
  'JSON.parse': parseJson,
  'Array.from': (call) => {
    const list = arg(call, 0);
    const mapper = arg(call, 1);
    if (mapper.k !== 'fn') return list;
    return iterate({ ...call, name: 'map', args: [mapper] }, list);
  },
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
  setTimeout: (call) => callLater(call),
  setImmediate: (call) => callLater(call),
  'axios.isAxiosError': (call) => isClientError(call),
};

function copyOf(call: BuiltinCall, value: Value): Value {
  const object = call.objects.find(value, call.state);
  return object === undefined ? value : call.objects.allocate(call.state, call.site, object);
}

/** `JSON.parse(JSON.stringify(x))` is a copy of `x`. */
function parseJson(call: BuiltinCall): Value {
  const text = arg(call, 0);
  const inner = text.k === 'derived' && text.how === 'json' ? text.inputs[0] : undefined;
  return inner ?? unknownResult(call);
}

function fromEntries(call: BuiltinCall): Value {
  const list = call.objects.find(arg(call, 0), call.state);
  const { at } = call.site;
  let object = newObject('object', at, [], { open: list?.open ?? [arg(call, 0)] });
  for (const entry of list?.members.values() ?? []) {
    const pair = call.objects.find(entry.value, call.state);
    const key = pair?.members.get('0')?.value;
    const value = pair?.members.get('1');
    const name = key && literalString(key);
    if (name === undefined || value === undefined) {
      object = { ...object, open: [...object.open, entry.value] };
    } else object = withMember(object, name, { ...value, maybe: entry.maybe });
  }
  return call.objects.allocate(call.state, call.site, object);
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
  return name === undefined ? unknownResult(call) : sym(`env:${name}`, name, 'env');
}

/** Runs a callback that the platform will call; when, nobody knows. */
function callLater(call: BuiltinCall): Ending[] {
  const callback = arg(call, 0);
  if (callback.k !== 'fn') return returned(unknownResult(call, []), call.state);
  const endings = call.host.callFunction(
    callback,
    undefined,
    call.args.slice(2),
    call.state,
    call.site,
  );
  return joinEndings(
    endings.map((each) => ({ kind: 'return', state: each.state, value: unknownResult(call, []) })),
  );
}

export function isClientError(call: BuiltinCall): Value {
  const value = arg(call, 0);
  if (value.k === 'err') return lit(value.client === 'axios');
  if (value.k === 'ref') return lit(false);
  return unknownResult(call);
}

/** The predicates that axios-retry exports: `isNetworkError`, `isRetryableError`, … */
function callAxiosRetryTest(call: BuiltinCall): Value {
  const error = arg(call, 0);
  if (error.k !== 'err' || error.outcome === undefined) return unknownResult(call);
  const { outcome, method = '' } = error;
  const isNetwork = outcome === 'network';
  const isTransient = isNetwork || outcome === 429 || outcome >= 500;
  const isSafe = /^(?:GET|HEAD|OPTIONS)$/u.test(method);
  const isIdempotent = isSafe || method === 'PUT' || method === 'DELETE';
  switch (call.name) {
    case 'isNetworkError':
      return lit(isNetwork);
    case 'isRetryableError':
      return lit(isTransient);
    case 'isSafeRequestError':
      return lit(isSafe && isTransient);
    case 'isIdempotentRequestError':
      return lit(isIdempotent && isTransient);
    case 'isNetworkOrIdempotentRequestError':
      return lit(isNetwork || (isIdempotent && isTransient));
    default:
      return unknownResult(call);
  }
}

// Promises

function asPromise(value: Value): Prom {
  return value.k === 'promise' ? value : { k: 'promise', ok: value, err: undefined };
}

function promiseAll(call: BuiltinCall, settled: boolean): Value {
  const list = arg(call, 0);
  const object = call.objects.find(list, call.state);
  if (object === undefined) return { k: 'promise', ok: unknownResult(call), err: undefined };
  const each = [...object.members.values()].map((entry) => asPromise(unionPromise(entry.value)));
  const opens = object.open.map((value) => asPromise(unionPromise(value)));
  const errors = [...each, ...opens].flatMap((promise) => promise.err ?? []);
  const anyFails = [...each, ...opens].some((promise) => promise.ok === undefined);
  const ok =
    anyFails && !settled
      ? undefined
      : makeArray(
          call,
          each.map((promise) => promise.ok ?? UNDEFINED),
          opens.map((promise) => promise.ok ?? UNDEFINED),
        );
  const err = settled || errors.length === 0 ? undefined : errors.reduce((a, b) => join(a, b));
  return { k: 'promise', ok, err };
}

function promiseAny(call: BuiltinCall): Value {
  const list = call.objects.find(arg(call, 0), call.state);
  const all = [...(list?.members.values() ?? [])].map((entry) =>
    asPromise(unionPromise(entry.value)),
  );
  if (all.length === 0) return { k: 'promise', ok: unknownResult(call), err: undefined };
  // A timeout promise never settles first in the runs that matter here: requests do.
  const requests = all.filter((each) => each.ok?.k === 'resp' || each.err?.k === 'err');
  const [first, ...rest] = requests.length > 0 ? requests : all;
  return rest.reduce<Value>((left, right) => join(left, right), first ?? UNDEFINED);
}

/** Alternatives of which some are promises, as one promise. */
export function unionPromise(value: Value): Value {
  if (value.k !== 'union' || !value.of.some((each) => each.k === 'promise')) return value;
  const all = value.of.map(asPromise);
  const oks = all.flatMap((each) => each.ok ?? []);
  const errs = all.flatMap((each) => each.err ?? []);
  return {
    k: 'promise',
    ok: oks.length === 0 ? undefined : oks.reduce((a, b) => join(a, b)),
    err: errs.length === 0 ? undefined : errs.reduce((a, b) => join(a, b)),
  };
}

/** `then(f, g)`, `catch(g)`, `finally(f)`, and got's and ky's `json()` on the promise. */
function callPromise(call: BuiltinCall): Value | Ending[] {
  const { name, state } = call;
  const promise = asPromise(unionPromise(call.self ?? UNDEFINED));
  switch (name) {
    case 'then':
      return thenPromise(call, promise, arg(call, 0), arg(call, 1));
    case 'catch':
      return thenPromise(call, promise, UNDEFINED, arg(call, 0));
    case 'finally': {
      const callback = arg(call, 0);
      const endings =
        callback.k === 'fn' ? call.host.invoke(callback, undefined, [], state, call.site) : [];
      return endings.length === 0
        ? promise
        : endings.map((each) => ({ ...each, kind: 'return' as const, value: promise }));
    }
    case 'json':
    case 'text':
    case 'buffer':
      return { ...promise, ok: promise.ok?.k === 'resp' ? bodyOf(promise.ok) : promise.ok };
    default:
      return promise;
  }
}

function thenPromise(call: BuiltinCall, promise: Prom, onOk: Value, onErr: Value): Ending[] {
  const { state, site, host } = call;
  const out: Ending[] = [];
  const both = promise.ok !== undefined && promise.err !== undefined;
  const run = (callback: Value, value: Value, from: State, suffix: string): void => {
    const inner = { ...site, id: `${site.id}${suffix}` };
    for (const each of host.invoke(callback, undefined, [value], from, inner)) {
      const result: Value =
        each.kind === 'throw'
          ? { k: 'promise', ok: undefined, err: each.value }
          : asPromise(unionPromise(each.value));
      out.push({ kind: 'return', state: each.state, value: result });
    }
  };
  const errState = both ? state.clone() : state;
  if (promise.ok !== undefined) {
    if (isCallable(onOk)) run(onOk, promise.ok, state, 'ok');
    else
      out.push({ kind: 'return', state, value: { k: 'promise', ok: promise.ok, err: undefined } });
  }
  if (promise.err !== undefined) {
    if (both && errState.progress.phase === 1) {
      errState.progress = { ...errState.progress, certain: false };
    }
    if (isCallable(onErr)) run(onErr, promise.err, errState, 'err');
    else
      out.push({
        kind: 'return',
        state: errState,
        value: { k: 'promise', ok: undefined, err: promise.err },
      });
  }
  return joinEndings(out);
}

function isCallable(value: Value): boolean {
  return (
    value.k === 'fn' || value.k === 'lib' || (value.k === 'sym' && value.origin !== 'operation')
  );
}

function callResponse(call: BuiltinCall): Value {
  const { self } = call;
  if (self?.k !== 'resp') return unknownResult(call);
  if (call.name === 'clone') return self;
  return { k: 'promise', ok: bodyOf(self), err: undefined };
}

// Headers, URL, Map, functions, digests

function callHeaders(call: BuiltinCall): Value {
  const { name, self, state, objects, site } = call;
  const object = self && objects.find(self, state);
  if (object === undefined || self?.k !== 'ref') return unknownResult(call);
  const key = arg(call, 0);
  if (key.k === 'union' && (name === 'set' || name === 'append')) {
    for (const each of key.of)
      call.objects.set(self, toLower(each), arg(call, 1), state, site.at, true);
    return self;
  }
  const text = literalString(key)?.toLowerCase();
  switch (name) {
    case 'set':
    case 'append':
      state.setObject(
        self.id,
        text === undefined
          ? { ...object, open: [...object.open, key] }
          : withMember(object, text, member(arg(call, 1), site.at)),
      );
      return self;
    case 'setContentType':
    case 'setAuthorization':
      return self;
    case 'delete':
      if (text !== undefined) state.setObject(self.id, withoutMember(object, text));
      return UNDEFINED;
    case 'get':
      return (text !== undefined ? findMember(object, text) : undefined) ?? lit(null);
    case 'has': {
      const known = text === undefined ? undefined : object.members.get(text);
      if (known !== undefined && !known.maybe) return lit(true);
      return known === undefined && object.open.length === 0 ? lit(false) : unknownResult(call);
    }
    case 'entries':
      return entriesOf(call, self, 'entries');
    default:
      return unknownResult(call);
  }
}

function toLower(value: Value): Value {
  const text = literalString(value);
  return text === undefined ? value : lit(text.toLowerCase());
}

function callMap(call: BuiltinCall): Value {
  const { name, self, state, objects, site } = call;
  const object = self && objects.find(self, state);
  if (object === undefined || self?.k !== 'ref') return unknownResult(call);
  const key = arg(call, 0);
  const text = key.k === 'lit' ? String(key.v) : undefined;
  switch (name) {
    case 'set':
    case 'add':
      state.setObject(
        self.id,
        text === undefined
          ? { ...object, open: [...object.open, sym(`map:${identity(key)}`, '', 'mixed')] }
          : withMember(object, text, member(name === 'add' ? key : arg(call, 1), site.at)),
      );
      return self;
    case 'get':
      return text === undefined
        ? sym(`get:${self.id}:${identity(key)}`, '', 'member')
        : (findMember(object, text) ?? UNDEFINED);
    case 'has': {
      if (key.k === 'union') {
        const answers = key.of.map((each) => callMap({ ...call, args: [each] }));
        return union(answers);
      }
      if (text === undefined) return unknownResult(call);
      const known = object.members.get(text);
      if (known !== undefined) return lit(true);
      return object.open.length === 0 ? lit(false) : unknownResult(call);
    }
    default:
      return unknownResult(call);
  }
}

function callUrl(call: BuiltinCall): Value {
  const object = call.self && call.objects.find(call.self, call.state);
  const href = object && findMember(object, 'href');
  if (call.name === 'toString' || call.name === 'toJSON') return href ?? unknownResult(call);
  return call.name.startsWith('searchParams') ? UNDEFINED : unknownResult(call);
}

function callFunctionMethod(call: BuiltinCall): Value | Ending[] {
  const fn = call.self ?? UNDEFINED;
  const [receiver = UNDEFINED, ...rest] = call.args;
  if (call.name === 'bind') {
    return fn.k === 'fn' && rest.length === 0 ? { ...fn, self: receiver } : fn;
  }
  if (call.name === 'call') return call.host.invoke(fn, receiver, rest, call.state, call.site);
  if (call.name === 'apply') {
    const items = rest[0] && call.objects.items(rest[0], call.state);
    return call.host.invoke(fn, receiver, items ?? [], call.state, call.site);
  }
  return unknownResult(call);
}

function makeDigest(call: BuiltinCall): Value {
  const object = newObject('digest', call.site.at);
  return call.objects.allocate(call.state, call.site, object, 'g');
}

function callDigest(call: BuiltinCall): Value {
  const { name, self, state, objects, site } = call;
  const object = self && objects.find(self, state);
  if (object === undefined || self?.k !== 'ref') return unknownResult(call);
  if (name === 'update') {
    const value = objects.snapshot(arg(call, 0), state);
    state.setObject(
      self.id,
      withMember(object, String(object.members.size), member(value, site.at)),
    );
    return self;
  }
  return derived(
    'digest',
    [...object.members.values()].map((each) => each.value),
  );
}

// new X(…)

const CONSTRUCTORS: Readonly<Record<string, Builtin>> = {
  Headers: (call) => {
    const merged = mergeHeaders([arg(call, 0)], call.state, call.objects, call.site.at);
    return call.objects.allocate(call.state, call.site, merged);
  },
  URL: (call) => makeUrl(call),
  Map: (call) => {
    const entries = call.args.length === 0 ? undefined : fromEntries(call);
    const from = entries && call.objects.find(entries, call.state);
    const object = newObject('map', call.site.at, from?.members ?? [], { open: from?.open ?? [] });
    return call.objects.allocate(call.state, call.site, object);
  },
  Set: (call) => {
    const list = call.objects.find(arg(call, 0), call.state);
    const items = [...(list?.members.values() ?? [])];
    const members = items.map(
      (each) =>
        [each.value.k === 'lit' ? String(each.value.v) : identity(each.value), each] as const,
    );
    const open = list?.open ?? (call.args.length === 0 ? [] : [arg(call, 0)]);
    return call.objects.allocate(
      call.state,
      call.site,
      newObject('map', call.site.at, members, { open }),
    );
  },
  Request: (call) => {
    const { at } = call.site;
    let object = newObject('object', at, [['url', member(arg(call, 0), at)]]);
    object = call.objects.spread(object, arg(call, 1), call.state, at);
    const given = object.members.get('headers')?.value ?? UNDEFINED;
    const merged = mergeHeaders([given], call.state, call.objects, at);
    const headers = call.objects.allocate(call.state, call.site, merged, 'h');
    object = withMember(object, 'headers', member(headers, at));
    return call.objects.allocate(call.state, call.site, object);
  },
  Promise: (call) => {
    const executor = arg(call, 0);
    const { state, site } = call;
    const unsettled: Prom = {
      k: 'promise',
      ok: sym(`new Promise:${String(site.act)}:${site.id}`, '', 'operation'),
      err: undefined,
    };
    if (executor.k !== 'fn') return unsettled;
    const settle = [lib('', '#resolve'), lib('', '#reject')];
    const endings = call.host.callFunction(executor, undefined, settle, state, site);
    return joinEndings(
      endings.map((each) => ({ kind: 'return', state: each.state, value: unsettled })),
    );
  },
  Error: (call) => makeError(call),
  TypeError: (call) => makeError(call),
  RangeError: (call) => makeError(call),
  AggregateError: (call) => makeError(call),
  Object: (call) => call.objects.allocate(call.state, call.site, newObject('object', call.site.at)),
  Array: (call) => makeArray(call, [], [unknownResult(call)]),
  Date: (call) => {
    if (call.args.length > 0) return derived('date', call.args);
    const { state, site } = call;
    const mark = state.progress.phase === 1 ? "'" : '';
    return {
      k: 'fresh',
      id: `f${String(site.act)}:${site.id}${mark}`,
      strength: 'time',
      maker: 'new Date',
      at: site.at,
      act: site.act,
    };
  },
  URLSearchParams: (call) => derived('query', [call.objects.snapshot(arg(call, 0), call.state)]),
  FormData: (call) => call.objects.allocate(call.state, call.site, newObject('form', call.site.at)),
};

function makeError(call: BuiltinCall): Value {
  const { at } = call.site;
  let object = newObject('error', at, [['message', member(arg(call, 0), at)]], {
    library: call.name,
  });
  object = call.objects.spread(object, arg(call, 1), call.state, at);
  return call.objects.allocate(call.state, call.site, object);
}

function makeUrl(call: BuiltinCall): Value {
  const { objects, state, site } = call;
  const url = objects.toText(arg(call, 0), state);
  const base = arg(call, 1);
  const href = isNullish(base) === 'yes' ? url : resolveUrl(url, objects.toText(base, state));
  return objects.allocate(
    state,
    site,
    newObject('url', site.at, [['href', member(href, site.at)]]),
  );
}

/** `new URL(url, base)`, textually: an absolute path replaces the base's path. */
function resolveUrl(url: Value, base: Value): Value {
  if (base.k === 'union') return union(base.of.map((each) => resolveUrl(url, each)));
  if (url.k === 'union') return union(url.of.map((each) => resolveUrl(each, base)));
  const first = url.k === 'str' ? url.parts[0] : url;
  const text = (first && literalString(first)) ?? '';
  if (/^\w+:\/\//u.test(text)) return url;
  const start = base.k === 'str' ? base.parts[0] : base;
  const baseText = start && literalString(start);
  if (text.startsWith('/')) {
    const origin = baseText === undefined ? undefined : /^\w+:\/\/[^/]+/u.exec(baseText)?.[0];
    return concat([origin === undefined ? base : lit(origin), url]);
  }
  if (base.k === 'lit' && baseText !== undefined) {
    const directory = baseText.replace(/(:\/\/[^/]+)$/u, '$1/').replace(/[^/]*$/u, '');
    return concat([
      lit(directory),
      lit(text.replace(/^\.\//u, '')),
      ...(url.k === 'str' ? url.parts.slice(1) : text === '' ? [url] : []),
    ]);
  }
  return concat([base, url]);
}

/**
 * `client.interceptors.request.use(fn)` and the like: remembered on the client. Of a response
 * interceptor only what it does with failures matters.
 */
export function addInterceptor(call: BuiltinCall, holder: Value, kind = INTERCEPTORS): Value {
  const { objects, state, site } = call;
  const known = objects.find(holder, state)?.members.get(kind)?.value;
  const items = (known && objects.items(known, state)) ?? [];
  const list = makeArray(call, [...items, arg(call, kind === INTERCEPTORS ? 0 : 1)]);
  objects.set(holder, lit(kind), list, state, site.at);
  return lit(0);
}
