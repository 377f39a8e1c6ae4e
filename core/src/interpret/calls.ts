/**
 * What calling a value does: user functions, classes, libraries, unknown things.
 * Not here: built-in functions (`builtins`), requests (`requests`), retry helpers (`retries`).
 */
import type { FunctionId, FunctionIR, TypeHint } from '../ir/program.js';
import type { Activation } from './activations.js';
import { withoutAnswer } from './answers/answer-progress.js';
import {
  runInTurn,
  findBuiltin,
  isClientError,
  toResult,
  unionPromise,
  type BuiltinCall,
} from './builtins/index.js';
import { joinEndings } from './endings.js';
import type { CallRequest } from './environment.js';
import { inFrame, inIsolation, passGate } from './flights.js';
import { awaitValue, handsOutPlaces } from './gates.js';
import { returned, siteId, type Ending, type Host, type RoundNotes, type Site } from './host.js';
import { Instances } from './instances.js';
import type { Interpreter } from './interpreter.js';
import type { LibraryIndex } from './library-index.js';
import { enterRecursion } from './recursion.js';
import { setUpClient } from './requests/client-setup.js';
import { makeKey } from './requests/key-makers.js';
import type { Requests } from './requests/requests.js';
import type { TimeLimits } from './requests/time-limits.js';
import { RetryCalls } from './retries/retry-calls.js';
import { pass, passUnknown } from './retries/waiting.js';
import type { State } from './state.js';
import { standIn, UnknownCalls } from './unknown-calls.js';
import type { Objects } from './values/objects.js';
import { isNullish } from './values/truth.js';
import { lib, sym, UNDEFINED, type Fn, type Lib, type Value } from './values/values.js';

const MAX_DEPTH = 14;

interface Extra {
  readonly openArgs: boolean;
  readonly kind: CallRequest['kind'];
}

/** `fetch.bind` */
const BOUND = /^(.+)\.(bind|call|apply)$/u;
const BOUND_ENDS: ReadonlySet<string> = new Set(['bind', 'call', 'apply']);

const PLAIN: Extra = { openArgs: false, kind: 'call' };

export class Calls implements Host {
  readonly #interpreter: Interpreter;
  readonly #library: LibraryIndex;
  readonly #unknown: UnknownCalls;
  readonly instances: Instances;
  /** Functions seen to call themselves, directly or not. */
  readonly recursive = new Set<number>();
  readonly retries: RetryCalls;
  objects!: Objects;
  requests!: Requests;

  get rounds(): RoundNotes {
    return this.requests.recorder;
  }

  constructor(interpreter: Interpreter, library: LibraryIndex) {
    this.#interpreter = interpreter;
    this.#library = library;
    this.#unknown = new UnknownCalls(interpreter, this);
    this.instances = new Instances(interpreter, this);
    this.retries = new RetryCalls(library, this);
  }

  call(request: CallRequest, state: State): Ending[] {
    const { callee, receiver, args, openArgs, kind, site } = request;
    if (kind === 'super') return this.instances.callSuper(request, state);
    return this.#dispatch(callee, receiver, args, state, site, { openArgs, kind });
  }

  invoke(
    callee: Value,
    receiver: Value | undefined,
    args: readonly Value[],
    state: State,
    site: Site,
    direct = false,
  ): Ending[] {
    return this.#dispatch(callee, receiver, args, state, site, PLAIN, !direct);
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

  callMethod(
    fn: Fn,
    args: readonly Value[],
    state: State,
    site: Site,
    openArgs: boolean,
  ): Ending[] {
    return this.#callFunction(fn, fn.self, args, state, site, openArgs, false);
  }

  callBack(fn: Fn, args: readonly Value[], state: State, site: Site): Ending[] {
    return this.#callFunction(fn, undefined, args, state, site, true, true);
  }

  instanceFor(hint: TypeHint, fn: FunctionId, state: State): Value | undefined {
    return this.#interpreter.environment.instanceOf(hint, fn, state);
  }

  get limits(): TimeLimits {
    return this.requests.limits;
  }

  settle(value: Value, state: State, site: Site): Ending[] {
    const given = unionPromise(value);
    // What is in flight matters only where no request is followed.
    if (this.requests.recorder.follow === undefined) awaitValue(given, state);
    if (given.k === 'ref' && state.object(given.id)?.kind === 'builder') {
      return this.requests.deferred
        .send(given, state, site)
        .flatMap((each) => this.settle(each.value, each.state, site));
    }
    const result = this.retries.resultOf(given, state);
    if (result !== undefined) return this.settle(result, state, site);
    if (given.k !== 'promise') {
      passUnknown(given, state);
      return returned(given, state);
    }
    const { ok, err, after } = given;
    pass(state, after);
    const out: Ending[] = [];
    if (ok !== undefined && err !== undefined) {
      const failed = state.clone();
      failed.answers = withoutAnswer(failed.answers, err);
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
    if (callee.k === 'lib' || callee.k === 'sym') {
      const self = callee.k === 'lib' ? callee.self : receiver;
      this.objects.observations.called(callee, self, args, site, (each) =>
        this.objects.snapshot(each, state, 3),
      );
    }
    switch (callee.k) {
      case 'union':
        return this.#callAny(callee.of, receiver, args, state, site, extra, callback);
      case 'fn':
        return this.#callFunction(callee, receiver, args, state, site, extra.openArgs, callback);
      case 'cls':
        return this.instances.construct(callee, args, state, site, extra.openArgs);
      case 'lib':
        return this.#callLibrary(callee, args, state, site, extra);
      case 'ref': {
        const object = state.object(callee.id);
        if (object?.kind === 'bound') {
          const bound = [...object.members.values()].map((each) => each.value);
          const [target = UNDEFINED, self, ...first] = bound;
          return this.#dispatch(target, self, [...first, ...args], state, site, extra, callback);
        }
        if (object?.kind === 'policy') {
          return this.#callLibrary(lib('policy', '', callee), args, state, site, extra);
        }
        if (object?.kind === 'composed') {
          const steps = [...object.members.values()].map((each) => each.value);
          return runInTurn(this, steps, args, state, site);
        }
        if (object?.kind === 'client') {
          const client = lib(object.library ?? '', '', callee);
          return this.#callLibrary(client, args, state, site, extra);
        }
        return this.#unknown.call(callee, receiver, args, state, site);
      }
      case 'sym': {
        const client = this.objects.findClientType(callee);
        if (client !== undefined) {
          return this.#callLibrary(lib(client, '', callee), args, state, site, extra);
        }
        const known = standIn(callee, receiver, args);
        if (known !== undefined) return this.#callLibrary(known, args, state, site, extra);
        return this.#unknown.call(callee, receiver, args, state, site);
      }
      default:
        return this.#unknown.call(callee, receiver, args, state, site);
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
    if (only === undefined) return this.#unknown.call(UNDEFINED, receiver, args, state, site);
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
    const { activations } = this.#interpreter;
    const recursion = { fn: ir, running, act: site.act, args };
    const entering = enterRecursion(recursion, state, activations, this.requests.recorder);
    if (entering.kind === 'same') return [];
    if (entering.kind === 'unknown' || caller.depth >= MAX_DEPTH) {
      return this.#unknown.call(fn, receiver, args, state, site);
    }
    const activation = this.#interpreter.activations.enter(fn.fn, fn.act, caller, {
      at: site.at,
      block: Number.parseInt(site.id, 10),
      tag: site.id,
      callback: callback ? (site.repeats === true ? 'repeated' : 'once') : undefined,
    });
    const given = entering.args;
    this.#interpreter.bind(ir, activation, state, fn.self ?? receiver, given, openArgs);
    const asksForValues = ir.generator && site.isCoroutine !== true;
    const run = (): Ending[] => {
      if (ir.async && handsOutPlaces(ir.name)) passGate(state);
      const endings = asksForValues
        ? this.#interpreter.runGenerator(ir, activation, state)
        : this.#interpreter.run(ir, activation, state);
      return this.#leave(ir, activation, endings, site);
    };
    // A generator runs when it is asked for values.
    if (asksForValues) return inIsolation(state, run);
    return ir.async ? inFrame(state, [], run) : run();
  }

  #leave(ir: FunctionIR, activation: Activation, endings: readonly Ending[], site: Site): Ending[] {
    for (const each of endings) if (!ir.hasClosures) each.state.dropFrame(activation.id);
    if (ir.generator && site.isCoroutine !== true) {
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
          : toResult(each.value, each.state),
    }));
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
      return this.requests.deferred.call(callee.self, path, args, state, site);
    }
    const call: BuiltinCall = {
      name: path.slice(path.lastIndexOf('.') + 1),
      self: callee.self,
      args,
      openArgs: extra.openArgs,
      state,
      site,
      objects: this.objects,
      host: this,
    };
    if (path.endsWith('isAxiosError')) return returned(isClientError(call), state);
    const bound = BOUND_ENDS.has(call.name) ? BOUND.exec(path) : null;
    if (bound !== null) return this.#callBound(callee, bound, args, state, site, extra);
    const entry = this.#library.find(module, path);
    const tried = this.retries.call(callee, entry, args, isNew, state, site);
    if (tried !== undefined) return tried;
    if (entry?.kind === 'wrapper') {
      return this.requests.callWrapper(entry.wrapper, args, state, site);
    }
    const setUp = setUpClient(entry, callee, call, this.requests);
    if (setUp !== undefined) return returned(setUp, state);
    if (entry?.kind === 'request') {
      const { client, form, declared } = entry;
      const endings = this.requests.call(
        { client, form, module, self: callee.self, args, openArgs: extra.openArgs, declared },
        state,
        site,
      );
      return client.waits === true
        ? endings.flatMap((each) => this.settle(each.value, each.state, site))
        : endings;
    }
    if (entry?.kind === 'maker') {
      const { client, options, layers } = entry;
      const base = entry.base === undefined ? undefined : args[entry.base];
      const first = { self: callee.self, options: args[options] ?? UNDEFINED, base };
      const made = this.requests.clients.make(client, first, state, site);
      const more = layers ? args.slice(options + 1) : [];
      const layer = (self: Value, each: Value): Value =>
        this.requests.clients.make(client, { self, options: each, base }, state, site);
      return returned(more.reduce(layer, made), state);
    }
    if (entry?.kind === 'key')
      return returned(
        makeKey(entry.factory, { callee, args, objects: this.objects }, state, site),
        state,
      );
    const builtin = findBuiltin(module, path, isNew);
    if (builtin !== undefined) {
      const result = builtin(call);
      if (Array.isArray(result)) return result;
      if (module === 'string' || module === 'array') {
        const items = callee.self && this.objects.items(callee.self, state);
        this.objects.observations.made(
          result,
          [...args, ...(items ?? []), callee.self ?? UNDEFINED],
          site.at,
        );
      }
      return returned(result, state);
    }
    return this.#unknown.call(callee, callee.self, args, state, site);
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
}
