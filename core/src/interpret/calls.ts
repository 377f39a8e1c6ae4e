/**
 * What calling a value does: user functions, classes, libraries, unknown things.
 * Not here: built-in functions (`builtins`), requests (`requests`), retry helpers (`retries`).
 */
import type { ClassIR, FunctionIR } from '../ir/program.js';
import { HTTP_CLIENTS, type HttpClient, type RequestForm } from '../library/http-clients.js';
import { KEY_FACTORIES, type KeyFactory } from '../library/key-factories.js';
import { RETRY_HELPERS, type RetryHelper } from '../library/retry-helpers.js';
import type { Activation } from './activations.js';
import {
  addInterceptor,
  findBuiltin,
  isClientError,
  unionPromise,
  type BuiltinCall,
} from './builtins/index.js';
import { returned, siteId, type Ending, type Host, type Site } from './host.js';
import { adoptEndings, joinEndings } from './endings.js';
import type { CallRequest, Interpreter } from './interpreter.js';
import { thisSlot } from './steps.js';
import type { Objects } from './objects.js';
import { RESPONSES, type Requests } from './requests.js';
import { bail, makeQueue, runRetryHelper } from './retries.js';
import { member, newObject, type State } from './state.js';
import {
  identity,
  isNullish,
  isTainted,
  lib,
  sym,
  UNDEFINED,
  type Cls,
  type Fn,
  type Lib,
  type Sym,
  type Value,
} from './values.js';

const MAX_DEPTH = 14;
const MAX_RECURSION = 2;
/** Unknown functions that are known not to change what they are given. */
const HARMLESS =
  /(?:^|\.)(?:log|debug|info|warn|error|trace|fatal|captureException|captureMessage|parse|safeParse|validate|assert|expect)$/u;

/** Calls that give another value each time. */
const CONSUMING = /(?:^|\.)(?:shift|pop|splice|next|dequeue|take|read|receive|poll)$/u;

interface Extra {
  readonly openArgs: boolean;
  readonly kind: CallRequest['kind'];
}

const PLAIN: Extra = { openArgs: false, kind: 'call' };

export class Calls implements Host {
  readonly #interpreter: Interpreter;
  readonly #library: LibraryIndex;
  /** Functions seen to call themselves, directly or not. */
  readonly recursive = new Set<number>();
  objects!: Objects;
  requests!: Requests;

  constructor(interpreter: Interpreter, library: LibraryIndex) {
    this.#interpreter = interpreter;
    this.#library = library;
  }

  call(request: CallRequest, state: State): Ending[] {
    const { callee, receiver, args, openArgs, kind, site } = request;
    if (kind === 'super') return this.#callSuper(request, state);
    return this.#dispatch(callee, receiver, args, state, site, { openArgs, kind });
  }

  invoke(
    callee: Value,
    receiver: Value | undefined,
    args: readonly Value[],
    state: State,
    site: Site,
  ): Ending[] {
    return this.#dispatch(callee, receiver, args, state, site, PLAIN, true);
  }

  callFunction(
    fn: Fn,
    receiver: Value | undefined,
    args: readonly Value[],
    state: State,
    site: Site,
  ): Ending[] {
    return this.#callFunction(fn, receiver, args, state, site, false, true);
  }

  settle(value: Value, state: State, site: Site): Ending[] {
    const given = unionPromise(value);
    if (given.k === 'ref' && state.object(given.id)?.kind === 'builder') {
      return this.requests
        .sendBuilder(given, state, site)
        .flatMap((each) => this.settle(each.value, each.state, site));
    }
    if (given.k !== 'promise') return returned(given, state);
    const { ok, err } = given;
    const out: Ending[] = [];
    if (ok !== undefined && err !== undefined) {
      const failed = state.clone();
      if (failed.progress.phase === 1) failed.progress = { ...failed.progress, certain: false };
      out.push({ kind: 'throw', value: err, state: failed });
    } else if (err !== undefined) out.push({ kind: 'throw', value: err, state });
    if (ok !== undefined) {
      // A promise of a promise is one promise.
      if (ok.k === 'promise') out.push(...this.settle(ok, state, site));
      else out.push({ kind: 'return', value: ok, state });
    }
    return out;
  }

  // Dispatch

  #dispatch(
    callee: Value,
    receiver: Value | undefined,
    args: readonly Value[],
    state: State,
    site: Site,
    extra: Extra,
    callback = false,
  ): Ending[] {
    switch (callee.k) {
      case 'union':
        return this.#callAny(callee.of, receiver, args, state, site, extra, callback);
      case 'fn':
        return this.#callFunction(callee, receiver, args, state, site, extra.openArgs, callback);
      case 'cls':
        return this.#construct(callee, args, state, site, extra.openArgs);
      case 'lib':
        return this.#callLibrary(callee, args, state, site, extra);
      case 'ref': {
        const object = state.object(callee.id);
        if (object?.kind === 'client') {
          const client = lib(object.library ?? '', '', callee);
          return this.#callLibrary(client, args, state, site, extra);
        }
        return this.#callUnknown(callee, receiver, args, state, site);
      }
      case 'sym': {
        const client = this.objects.findClientType(callee);
        if (client !== undefined) {
          return this.#callLibrary(lib(client, '', callee), args, state, site, extra);
        }
        const known = standIn(callee, receiver, args);
        if (known !== undefined) return this.#callLibrary(known, args, state, site, extra);
        return this.#callUnknown(callee, receiver, args, state, site);
      }
      default:
        return this.#callUnknown(callee, receiver, args, state, site);
    }
  }

  #isClient(value: Value, state: State): boolean {
    if (value.k === 'lib') return this.#library.find(value.module, value.path) !== undefined;
    return this.objects.find(value, state)?.kind === 'client';
  }

  /** `config.fetch ?? fetch`: the client that is known speaks for what is not. */
  #callAny(
    choices: readonly Value[],
    receiver: Value | undefined,
    args: readonly Value[],
    state: State,
    site: Site,
    extra: Extra,
    callback: boolean,
  ): Ending[] {
    const able = choices.filter((each) => isNullish(each) !== 'yes');
    const clients = able.filter((each) => this.#isClient(each, state));
    const run = clients.length > 0 ? clients : able;
    const [only] = run;
    if (only === undefined) return this.#callUnknown(UNDEFINED, receiver, args, state, site);
    if (run.length === 1) return this.#dispatch(only, receiver, args, state, site, extra, callback);
    return joinEndings(
      run.flatMap((each) =>
        this.#dispatch(each, receiver, args, state.clone(), site, extra, callback),
      ),
    );
  }

  #callFunction(
    fn: Fn,
    receiver: Value | undefined,
    args: readonly Value[],
    state: State,
    site: Site,
    openArgs: boolean,
    callback: boolean,
  ): Ending[] {
    const ir = this.#interpreter.getFunction(fn.fn);
    const caller = this.#interpreter.activations.get(site.act);
    const running = this.#interpreter.activations.countRunning(fn.fn, site.act);
    if (running > 0) this.recursive.add(fn.fn);
    if (caller.depth >= MAX_DEPTH || running >= MAX_RECURSION) {
      return this.#callUnknown(fn, receiver, args, state, site);
    }
    const activation = this.#interpreter.activations.enter(fn.fn, fn.act, caller, {
      at: site.at,
      block: Number.parseInt(site.id, 10),
      tag: site.id,
      callback: callback ? (site.repeats === true ? 'repeated' : 'once') : undefined,
    });
    this.#interpreter.bind(ir, activation, state, fn.self ?? receiver, args, openArgs);
    const endings = this.#interpreter.run(ir, activation, state);
    return this.#leave(ir, activation, endings, site);
  }

  #leave(ir: FunctionIR, activation: Activation, endings: readonly Ending[], site: Site): Ending[] {
    for (const each of endings) if (!ir.hasClosures) each.state.dropFrame(activation.id);
    if (ir.generator) {
      return joinEndings(
        endings.map((each) => ({
          kind: 'return',
          state: each.state,
          value: sym(`gen${siteId(site, each.state)}`, `${ir.name}()`, 'call'),
        })),
      );
    }
    if (!ir.async) return [...endings];
    return endings.map((each) => ({
      kind: 'return',
      state: each.state,
      value:
        each.kind === 'throw'
          ? { k: 'promise', ok: undefined, err: each.value }
          : asResult(each.value, each.state),
    }));
  }

  // Classes

  #construct(
    cls: Cls,
    args: readonly Value[],
    state: State,
    site: Site,
    openArgs: boolean,
  ): Ending[] {
    const object = newObject('instance', site.at, [], { cls });
    const self = this.objects.allocate(state, site, object, 'n');
    return this.initialise(cls, self, args, state, site, openArgs).map((each) =>
      each.kind === 'return' ? { ...each, value: self } : each,
    );
  }

  /** Runs fields and constructors of the class chain on `self`. */
  initialise(
    cls: Cls,
    self: Value,
    args: readonly Value[],
    state: State,
    site: Site,
    openArgs: boolean,
  ): Ending[] {
    const ir = this.#classOf(cls);
    if (ir === undefined) return returned(self, state);
    const inner = { ...site, id: `${site.id}k${String(cls.cls)}` };
    const ctor = ir.constructorFn;
    if (!ir.hasParent || cls.parent === undefined) {
      this.#runFields(cls, ir, self, state, inner);
      return ctor === undefined
        ? returned(self, state)
        : this.#runConstructor(cls, ctor, self, args, state, inner, openArgs);
    }
    if (ctor !== undefined) {
      return this.#runConstructor(cls, ctor, self, args, state, inner, openArgs);
    }
    const endings = this.#initialiseParent(cls, self, args, state, inner, openArgs);
    for (const each of endings) this.#runFields(cls, ir, self, each.state, inner);
    return endings;
  }

  #classOf(cls: Cls): ClassIR | undefined {
    return this.#interpreter.program.classes[cls.cls];
  }

  #runConstructor(
    cls: Cls,
    ctor: number,
    self: Value,
    args: readonly Value[],
    state: State,
    site: Site,
    openArgs: boolean,
  ): Ending[] {
    const fn: Fn = { k: 'fn', fn: ctor, act: cls.act, self };
    return this.#callFunction(fn, self, args, state, site, openArgs, false);
  }

  #runFields(cls: Cls, ir: ClassIR, self: Value, state: State, site: Site): void {
    if (ir.fieldsFn === undefined) return;
    const fn: Fn = { k: 'fn', fn: ir.fieldsFn, act: cls.act, self };
    const inner = { ...site, id: `${site.id}f` };
    const endings = this.#callFunction(fn, self, [], state.clone(), inner, false, false);
    adoptEndings(endings, state);
  }

  #initialiseParent(
    cls: Cls,
    self: Value,
    args: readonly Value[],
    state: State,
    site: Site,
    openArgs: boolean,
  ): Ending[] {
    const parent = cls.parent;
    if (parent?.k === 'cls') return this.initialise(parent, self, args, state, site, openArgs);
    const object = self.k === 'ref' ? state.object(self.id) : undefined;
    if (self.k === 'ref' && object !== undefined) {
      const isError = parent?.k === 'lib' && parent.module === '' && parent.path.endsWith('Error');
      const [message = UNDEFINED] = args;
      const members = new Map(object.members);
      if (isError) members.set('message', member(message, site.at));
      const open = isError
        ? object.open
        : [...object.open, sym(`super:${self.id}`, 'this', 'mixed')];
      state.setObject(self.id, { ...object, members, open });
    }
    return returned(self, state);
  }

  #callSuper(request: CallRequest, state: State): Ending[] {
    const { activation, receiver = UNDEFINED, args, openArgs, site } = request;
    const fn = this.#interpreter.getFunction(activation.fn);
    const self = state.read(activation.id, thisSlot(fn)) ?? receiver;
    const object = this.objects.find(self, state);
    let cls: Value | undefined = object?.cls;
    while (cls?.k === 'cls' && cls.cls !== fn.owner) cls = cls.parent;
    if (cls?.k !== 'cls') return returned(self, state);
    const own = cls;
    const ir = this.#classOf(own);
    const inner = { ...site, id: `${site.id}s` };
    const endings = this.#initialiseParent(own, self, args, state, inner, openArgs);
    if (ir !== undefined) {
      for (const each of endings) this.#runFields(own, ir, self, each.state, inner);
    }
    return endings;
  }

  // Libraries

  #callLibrary(
    callee: Lib,
    args: readonly Value[],
    state: State,
    site: Site,
    extra: Extra,
  ): Ending[] {
    const { module, path } = callee;
    const isNew = extra.kind === 'new';
    if (module === 'builder' && callee.self?.k === 'ref') {
      return this.requests.callBuilder(callee.self, path, args, state, site);
    }
    const call: BuiltinCall = {
      name: path.split('.').at(-1) ?? path,
      self: callee.self,
      args,
      openArgs: extra.openArgs,
      state,
      site,
      objects: this.objects,
      host: this,
    };
    if (path.endsWith('interceptors.request.use')) {
      const holder = callee.self ?? lib(module, '');
      return returned(addInterceptor(call, holder), state);
    }
    if (path.endsWith('interceptors.response.use')) {
      return returned(addInterceptor(call, callee.self ?? lib(module, ''), RESPONSES), state);
    }
    if (module === 'axios-retry' && (path === '' || path === 'default')) {
      return returned(this.requests.attachRetry(args, state, site), state);
    }
    if (path.endsWith('isAxiosError')) return returned(isClientError(call), state);
    const bound = /^(.+)\.(bind|call|apply)$/u.exec(path);
    if (bound !== null) return this.#callBound(callee, bound, args, state, site, extra);
    if (path === '#bail') return bail(state, site, this.objects);
    const entry = this.#library.find(module, path);
    if (entry?.kind === 'queue') return returned(makeQueue(args, state, site), state);
    if (entry?.kind === 'configure') {
      if (callee.self?.k === 'ref') {
        if (entry.sets) this.requests.configure(entry.client, callee.self, args, state, site);
        return returned(callee.self, state);
      }
    } else if (entry?.kind === 'request') {
      const { client, form } = entry;
      return this.requests.call(
        { client, form, self: callee.self, args, openArgs: extra.openArgs },
        state,
        site,
      );
    }
    if (entry?.kind === 'maker') {
      const options = args[entry.options] ?? UNDEFINED;
      const base = entry.base === undefined ? undefined : args[entry.base];
      return returned(
        this.requests.make(entry.client, { self: callee.self, options, base }, state, site),
        state,
      );
    }
    if (entry?.kind === 'key')
      return returned(this.#makeKey(entry.factory, callee, args, state, site), state);
    if (entry?.kind === 'retry') {
      return runRetryHelper(entry.helper, args, state, site, this, this.objects);
    }
    const builtin = findBuiltin(module, path, isNew);
    if (builtin !== undefined) {
      const result = builtin(call);
      return Array.isArray(result) ? result : returned(result, state);
    }
    if (isNew && isErrorName(path)) {
      const error = newObject(
        'error',
        site.at,
        [['message', member(args[0] ?? UNDEFINED, site.at)]],
        {
          library: path.split('.').at(-1),
        },
      );
      return returned(this.objects.allocate(state, site, error), state);
    }
    return this.#callUnknown(callee, callee.self, args, state, site);
  }

  /** `fetch.bind(globalThis)`, `fetch.call(null, url)` */
  #callBound(
    callee: Lib,
    [, path = '', how = '']: readonly (string | undefined)[],
    args: readonly Value[],
    state: State,
    site: Site,
    extra: Extra,
  ): Ending[] {
    const target: Lib = { ...callee, path };
    if (how === 'bind') return returned(target, state);
    const given = how === 'call' ? args.slice(1) : args[1] && this.objects.items(args[1], state);
    return this.#callLibrary(target, given ?? [], state, site, {
      ...extra,
      openArgs: given === undefined,
    });
  }

  #makeKey(
    factory: KeyFactory,
    callee: Lib,
    args: readonly Value[],
    state: State,
    site: Site,
  ): Value {
    if (factory.makes === 'digest') {
      const inputs = args.map((each) => this.objects.snapshot(each, state));
      return { k: 'derived', how: 'digest', inputs };
    }
    const size = factory.size && args[factory.size.arg];
    const small =
      size?.k === 'lit' && typeof size.v === 'number' && size.v < (factory.size?.strongFrom ?? 0);
    const prefix = callee.module === '' || callee.path === '' ? callee.module : '';
    return {
      k: 'fresh',
      id: `f${siteId(site, state)}`,
      strength: small ? 'weak' : factory.makes,
      maker: [prefix, callee.path].filter((each) => each !== '').join('.'),
      at: site.at,
      act: site.act,
    };
  }

  // Unknown callees

  /** The result is some value; what was handed over may have been changed or called. */
  #callUnknown(
    callee: Value,
    receiver: Value | undefined,
    args: readonly Value[],
    state: State,
    site: Site,
  ): Ending[] {
    const name = nameOf(callee);
    const inputs = receiver === undefined ? args : [receiver, ...args];
    // After the followed request ended, what unknown code answers may depend on how.
    const taint = state.progress.phase === 1 || isTainted(callee) || inputs.some(isTainted);
    const id = `c${siteId(site, state)}`;
    const hint = undefined;
    const snapshots = inputs.map((each) => this.objects.snapshot(each, state, 3));
    const origin = CONSUMING.test(name) ? 'element' : 'call';
    const result: Sym = sym(id, `${name}()`, origin, { taint, hint, inputs: snapshots });
    if (!HARMLESS.test(name)) {
      for (const each of args) this.#expose(each, state, site, 2);
    }
    let states: State[] = [state];
    for (const [index, each] of args.entries()) {
      if (each.k !== 'fn') continue;
      states = states.flatMap((from) => this.#callBack(each, from, site, index));
    }
    return states.map((each) => ({ kind: 'return', value: result, state: each }));
  }

  #expose(value: Value, state: State, site: Site, depth: number): void {
    if (value.k !== 'ref') return;
    const object = state.object(value.id);
    if (object === undefined || object.kind === 'instance' || object.kind === 'client') return;
    if (object.kind !== 'object' && object.kind !== 'headers') return;
    const some = sym(`given:${String(site.act)}:${site.id}`, '', 'mixed');
    if (!object.open.some((each) => identity(each) === some.id)) {
      state.setObject(value.id, { ...object, open: [...object.open, some] });
    }
    if (depth === 0) return;
    for (const entry of object.members.values()) this.#expose(entry.value, state, site, depth - 1);
  }

  /** A function handed to unknown code may run, once as far as we follow. */
  #callBack(fn: Fn, state: State, site: Site, index: number): State[] {
    if (site.act === 0) return [state];
    const ir = this.#interpreter.getFunction(fn.fn);
    const inner = { ...site, id: `${site.id}a${String(index)}` };
    const args = ir.params.map((param, i) =>
      sym(`cb${String(site.act)}:${inner.id}:${String(i)}`, param.name, 'param', {
        hint: param.hint,
      }),
    );
    const without = state.clone();
    const endings = this.#callFunction(fn, undefined, args, state, inner, true, true);
    const out = new Map<number, State>([[without.partition, without]]);
    for (const ending of endings) {
      const after = ending.state;
      if (after.progress.phase === 1) after.progress = { ...after.progress, certain: false };
      const known = out.get(after.partition);
      if (known === undefined) out.set(after.partition, after);
      else known.absorb(after);
    }
    if (without.progress.phase === 0 && [...out.keys()].some((key) => key >= 2)) {
      // The followed request went out in the callback: only what comes after it counts.
      out.delete(without.partition);
    }
    return [...out.values()];
  }
}

/** Names under which programs pass `fetch` itself along. */
const INJECTED_FETCH =
  /(?:^|[.#_])(?:do|custom|base|http|node|native|raw|my)?_?fetch(?:er|_?(?:impl|fn|func|implementation))?$/iu;
const LIST_METHODS = /\.(?:map|forEach|flatMap|filter|some|every|find|reduce)$/u;

/** What an unknown callee certainly behaves like: an injected `fetch`, a method of a list. */
function standIn(
  callee: Sym,
  receiver: Value | undefined,
  args: readonly Value[],
): Lib | undefined {
  if (receiver !== undefined && args[0]?.k === 'fn' && LIST_METHODS.test(callee.name)) {
    return lib('array', callee.name.split('.').at(-1) ?? '', receiver);
  }
  return INJECTED_FETCH.test(callee.name) && args.length > 0 ? lib('', 'fetch') : undefined;
}

function asResult(value: Value, state: State): Value {
  const given = unionPromise(value);
  if (given.k === 'promise') return given;
  if (given.k === 'ref' && state.object(given.id)?.kind === 'builder') return given;
  return { k: 'promise', ok: given, err: undefined };
}

function isErrorName(path: string): boolean {
  return /(?:Error|Exception)$/u.test(path);
}

function nameOf(callee: Value): string {
  if (callee.k === 'sym') return callee.name;
  if (callee.k === 'lib') return callee.path === '' ? callee.module : callee.path;
  return '';
}

// Library rows by callee

type Entry =
  | { readonly kind: 'request'; readonly client: HttpClient; readonly form: RequestForm }
  | {
      readonly kind: 'maker';
      readonly client: HttpClient;
      readonly options: number;
      readonly base: number | undefined;
    }
  | { readonly kind: 'configure'; readonly client: HttpClient; readonly sets: boolean }
  | { readonly kind: 'key'; readonly factory: KeyFactory }
  | { readonly kind: 'retry'; readonly helper: RetryHelper }
  | { readonly kind: 'queue' };

export class LibraryIndex {
  readonly #entries = new Map<string, Entry>();
  readonly clientTypes = new Map<string, string>();

  constructor() {
    for (const client of HTTP_CLIENTS) this.#addClient(client);
    for (const factory of KEY_FACTORIES)
      this.#entries.set(factory.callee, { kind: 'key', factory });
    for (const helper of RETRY_HELPERS) {
      for (const callee of helper.callees) this.#entries.set(callee, { kind: 'retry', helper });
      if (helper.queue !== undefined) this.#entries.set(helper.queue.callee, { kind: 'queue' });
    }
  }

  #addClient(client: HttpClient): void {
    const places = [
      [client.name, ''] as const,
      ...client.modules.map((each) => splitModule(each)),
      ...client.globals.map((each) => ['', each] as const),
    ];
    for (const [module, prefix] of places) {
      const key = (path: string): string =>
        `${module}:${[prefix, path].filter((each) => each !== '').join('.')}`;
      for (const form of client.requests) {
        this.#entries.set(key(form.path), { kind: 'request', client, form });
      }
      for (const factory of client.factories ?? []) {
        this.#entries.set(factory, { kind: 'maker', client, options: 1, base: undefined });
      }
      for (const path of client.sets ?? []) {
        this.#entries.set(key(path), { kind: 'configure', client, sets: true });
      }
      for (const path of client.tunes ?? []) {
        this.#entries.set(key(path), { kind: 'configure', client, sets: false });
      }
      for (const maker of client.makers) {
        const { path, options, base } = maker;
        this.#entries.set(key(path), { kind: 'maker', client, options, base });
      }
    }
    for (const type of client.types) this.clientTypes.set(type, client.name);
  }

  find(module: string, path: string): Entry | undefined {
    const found = this.#entries.get(`${module}:${path}`);
    if (found !== undefined || path === '') return found;
    // `client.default.post`, `got.default`
    return path.startsWith('default.')
      ? this.#entries.get(`${module}:${path.slice(8)}`)
      : undefined;
  }
}

function splitModule(specifier: string): readonly [module: string, path: string] {
  const [module = '', path = ''] = specifier.split('#');
  return [module, path];
}
