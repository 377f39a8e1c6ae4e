/**
 * From a call of an HTTP client to a request event, by the client's row.
 * Not here: which requests are Persona's (`facts/`).
 */
import { IDEMPOTENCY_KEY_HEADER } from '@persona-lint/api';
import type { FunctionId, Range } from '../ir/program.js';
import {
  AXIOS_RETRY,
  HTTP_CLIENTS,
  type ArgRole,
  type ClientRetry,
  type HttpClient,
  type RequestForm,
} from '../library/http-clients.js';
import type { Outcome } from '../model.js';
import { repeatsByItself, type PolicyReader } from './client-retries.js';
import { bodyOf, isSuccess } from './answers.js';
import { isSame } from './compare.js';
import type { Again, Follow, RequestEvent } from './events.js';
import { findHeader, mergeHeaders } from './headers.js';
import { returned, type Ending, type Host, type Site } from './host.js';
import type { Objects } from './objects.js';
import { findMember, member, newObject, withMember, type Obj, type State } from './state.js';
import {
  concat,
  isNullish,
  lib,
  lit,
  literalString,
  sym,
  truthiness,
  union,
  UNDEFINED,
  type Err,
  type Ref,
  type Value,
} from './values.js';

/** Hidden members of a client: its request interceptors in order, and those for failed responses. */
export const INTERCEPTORS = '#interceptors';
export const RESPONSES = '#responses';
/** Hidden member: the retry policy attached to a client or to a request. */
const RETRY = '#retry';

export interface ClientCall {
  readonly client: HttpClient;
  readonly form: RequestForm;
  readonly self: Value | undefined;
  readonly args: readonly Value[];
  readonly openArgs: boolean;
}

/** What the run learns; the caller reads it when the run is over. */
export interface Recorder {
  readonly events: Map<string, RequestEvent>;
  follow: Follow | undefined;
  readonly again: Again[];
  /** Called when the followed request first goes out. */
  started(event: RequestEvent): void;
  /** Can a later request at this place be the followed one? */
  isFollowed(follow: Follow, event: RequestEvent): boolean;
  functionOf(act: number): FunctionId;
  isRead(event: RequestEvent): boolean;
}

interface Parts {
  url: Value;
  method: Value;
  headerLayers: Value[];
  body: Value | undefined;
  options: Value | undefined;
  optionsArg: number | undefined;
  /** Functions that run before the request and may change its headers. */
  hooks: readonly Value[];
  /** The headers as they go out, kept when something may send them again. */
  sent?: Value;
  /** Functions that are given the error of a failed request. */
  responses: readonly Value[];
  /** Options that hold the client's own retry policy, most specific last. */
  policies: readonly Value[];
  /** The policy was attached by axios-retry. */
  attached: boolean;
  /** Host or origin, when a path of its own comes later. */
  host?: Value;
  /** Given the response when it comes. */
  callback?: Value;
}

export class Requests {
  readonly #objects: Objects;
  readonly #host: Host;
  readonly recorder: Recorder;
  /** How many response interceptors are running. */
  #responding = 0;

  constructor(objects: Objects, host: Host, recorder: Recorder) {
    this.#objects = objects;
    this.#host = host;
    this.recorder = recorder;
  }

  call(call: ClientCall, state: State, site: Site): Ending[] {
    const parts = this.#collect(call, state, site);
    if (call.client.deferred === true) {
      const builder = newObject('builder', site.at, this.#builderMembers(parts, site), {
        library: call.client.name,
      });
      const ref = this.#objects.allocate(state, site, builder, 'b');
      const ends = call.form.method === 'GET' && call.client.name === 'https';
      return ends ? this.sendBuilder(ref, state, site) : returned(ref, state);
    }
    return this.#send(call.client, parts, state, site);
  }

  /** `axios.create(…)`, `got.extend(…)`: a client whose defaults layer over its parent's. */
  make(
    client: HttpClient,
    given: { self: Value | undefined; options: Value; base: Value | undefined },
    state: State,
    site: Site,
  ): Value {
    const { self, options, base } = given;
    const parent = self && this.#objects.find(self, state);
    const inherited = parent && findMember(parent, 'defaults');
    let defaults = newObject('object', site.at);
    if (inherited !== undefined) {
      defaults = this.#objects.spread(defaults, inherited, state, site.at);
    }
    const [hostOption] = client.options.host ?? [];
    if (base !== undefined && hostOption !== undefined) {
      defaults = withMember(defaults, hostOption, member(base, site.at));
    }
    const before = defaults.members.get(client.options.headers)?.value;
    defaults = this.#objects.spread(defaults, options, state, site.at);
    const after = defaults.members.get(client.options.headers)?.value;
    if (before !== undefined && after !== undefined && before !== after) {
      const merged = mergeHeaders([before, after], state, this.#objects, site.at);
      const ref = this.#objects.allocate(state, site, merged, 'h');
      defaults = withMember(defaults, client.options.headers, member(ref, site.at));
    }
    if (!defaults.members.has(client.options.headers) && defaults.open.length === 0) {
      const empty = this.#objects.allocate(state, site, newObject('object', site.at), 'h');
      defaults = withMember(defaults, client.options.headers, member(empty, site.at));
    }
    const ref = this.#objects.allocate(state, site, defaults, 'd');
    const members = new Map([['defaults', member(ref, site.at)]]);
    const interceptors = parent?.members.get(INTERCEPTORS);
    if (interceptors !== undefined) members.set(INTERCEPTORS, interceptors);
    return this.#objects.allocate(
      state,
      site,
      newObject('client', site.at, members, { library: client.name }),
      'c',
    );
  }

  /** `axiosRetry(client, options)`: the client sends failed requests again by itself. */
  attachRetry(args: readonly Value[], state: State, site: Site): Value {
    const [target = UNDEFINED, options = UNDEFINED] = args;
    const policy =
      isNullish(options) === 'yes'
        ? this.#objects.allocate(state, site, newObject('object', site.at), 'r')
        : options;
    const list = newObject('array', site.at, [['0', member(policy, site.at)]]);
    const ref = this.#objects.allocate(state, site, list, 'rl');
    this.#objects.set(target, lit(RETRY), ref, state, site.at);
    return UNDEFINED;
  }

  /** `agent.set('Accept', …)`: headers for everything the client sends. */
  configure(client: HttpClient, self: Ref, args: readonly Value[], state: State, site: Site): void {
    const object = state.object(self.id);
    const defaults = object?.members.get('defaults')?.value;
    const [first, second] = args;
    if (defaults === undefined || first === undefined) return;
    const before = this.#readOption(defaults, client.options.headers, state) ?? UNDEFINED;
    const layer = second === undefined ? first : this.#pair(first, second, state, site);
    const merged = mergeHeaders([before, layer], state, this.#objects, site.at);
    const headers = this.#objects.allocate(state, site, merged, 'h');
    this.#objects.set(defaults, lit(client.options.headers), headers, state, site.at);
  }

  // Putting the parts of a request together

  #collect(call: ClientCall, state: State, site: Site): Parts {
    const { client, form } = call;
    const parts: Parts = {
      url: UNDEFINED,
      method: UNDEFINED,
      headerLayers: [],
      body: undefined,
      options: undefined,
      optionsArg: undefined,
      hooks: this.#hidden(call, INTERCEPTORS, state),
      responses: this.#hidden(call, RESPONSES, state),
      policies: this.#hidden(call, RETRY, state),
      attached: false,
    };
    parts.attached = parts.policies.length > 0;
    const defaults = this.#defaultsOf(call, state);
    if (defaults !== undefined) this.#applyOptions(client, defaults, parts, state, false);
    parts.headerLayers.push(...this.#sharedHeaders(call, state));
    const roles = rolesOf(form.args, call.args);
    // Options first: they may hold the base that a URL is below.
    const given = roles.flatMap((role, index) => {
      const value = call.args[index];
      return value === undefined ? [] : [{ role, value }];
    });
    const rank = { options: 0, verb: 1, target: 1, url: 1, body: 1, callback: 2 };
    for (const { role, value } of given.sort((a, b) => rank[a.role] - rank[b.role])) {
      this.#applyArgument(client, role, value, parts, state);
    }
    if (form.method !== undefined) parts.method = lit(form.method);
    const optionsIndex = roles.lastIndexOf('options');
    if (optionsIndex >= 0 && call.args[optionsIndex] === undefined && !call.openArgs) {
      // A config object given first takes the options itself.
      if (parts.options === undefined) parts.optionsArg = optionsIndex;
    }
    if (call.openArgs) {
      parts.headerLayers.push(sym(`args:${String(site.act)}:${site.id}`, '', 'mixed'));
    }
    return parts;
  }

  /** A hidden list of the client that makes the call. */
  #hidden(call: ClientCall, name: string, state: State): readonly Value[] {
    const holder = call.self ?? lib(call.client.modules[0] ?? '', '');
    const list = this.#objects.find(holder, state)?.members.get(name)?.value;
    return (list && this.#objects.items(list, state)) ?? [];
  }

  /** Defaults of a client instance, or of the shared client of the module. */
  #defaultsOf(call: ClientCall, state: State): Value | undefined {
    if (call.self === undefined) {
      const shared = lib(call.client.modules[0] ?? '', 'defaults');
      return this.#objects.find(shared, state) && shared;
    }
    const object = this.#objects.find(call.self, state);
    if (object?.kind === 'client') return findMember(object, 'defaults');
    // A client known only by its type: its defaults are whatever its maker gave it.
    if (call.client.makers.length === 0 || call.client.name === 'fetch') return undefined;
    return defaultsGivenTo(call) ?? call.self;
  }

  /** `axios.defaults.headers.common['…'] = …`: set on the module, member by member. */
  #sharedHeaders(call: ClientCall, state: State): readonly Value[] {
    if (call.self !== undefined) return [];
    return ['defaults.headers', 'defaults.headers.common', 'defaults.headers.post']
      .map((path) => lib(call.client.modules[0] ?? '', path))
      .filter((each) => this.#objects.find(each, state) !== undefined);
  }

  #applyArgument(
    client: HttpClient,
    role: ArgRole,
    value: Value,
    parts: Parts,
    state: State,
  ): void {
    switch (role) {
      case 'body':
        parts.body = value;
        return;
      case 'verb':
        parts.method = value;
        return;
      case 'callback':
        parts.callback = value;
        return;
      case 'url':
        parts.url = this.#withBase(parts.url, value, state);
        return;
      case 'options':
        if (isNullish(value) !== 'yes') this.#applyOptions(client, value, parts, state, true);
        return;
      case 'target': {
        const object = this.#objects.find(value, state);
        const isOptions =
          object !== undefined && object.kind !== 'url' && object.kind !== 'instance';
        if (isOptions) this.#applyOptions(client, value, parts, state, true);
        else if (value.k === 'union' && value.of.some((each) => this.#objects.find(each, state))) {
          this.#applyOptions(client, value, parts, state, true);
        } else parts.url = this.#withBase(parts.url, value, state);
      }
    }
  }

  #applyOptions(
    client: HttpClient,
    value: Value,
    parts: Parts,
    state: State,
    given: boolean,
  ): void {
    const { options } = client;
    const read = (name: string): Value | undefined => {
      const found = this.#readOption(value, name, state);
      return found === undefined || isNullish(found) === 'yes' ? undefined : found;
    };
    const first = (names: readonly string[] | undefined): Value | undefined => {
      for (const name of names ?? []) {
        const found = read(name);
        if (found !== undefined && !this.#isOpenGuess(value, name, state)) return found;
      }
      return undefined;
    };
    const base = first(options.base);
    if (base !== undefined) parts.url = { k: 'derived', how: 'base', inputs: [base] };
    const url = first(options.url);
    if (url !== undefined) parts.url = this.#withBase(parts.url, url, state);
    const host = first(options.host) ?? parts.host;
    if (host !== undefined) {
      parts.host = host;
      const path = first(options.pathname) ?? lit('/');
      const text = this.#objects.toText(host, state);
      const hasScheme = literalString(text)?.includes('://') ?? false;
      const slash = literalString(path)?.startsWith('/') === false ? '/' : '';
      parts.url = this.#objects.concatText(
        [lit(hasScheme ? '' : 'https://'), text, lit(slash), path],
        state,
      );
    }
    const method = options.method === undefined ? undefined : read(options.method);
    if (method !== undefined) parts.method = method;
    parts.headerLayers.push(...this.#headerLayers(value, options.headers, state));
    const body = first(options.body);
    if (body !== undefined) parts.body = body;
    const list = client.hooks?.path.reduce<Value | undefined>(
      (each, name) => each && this.#readOption(each, name, state),
      value,
    );
    parts.hooks = [...parts.hooks, ...this.#functionsIn(list, state)];
    const own = parts.attached ? read('axios-retry') : undefined;
    if (own !== undefined && !this.#isOpenGuess(value, 'axios-retry', state)) {
      parts.policies = [...parts.policies, own];
    }
    if (client.retry !== undefined) parts.policies = [...parts.policies, value];
    if (given) parts.options = value;
  }

  /** An option of an object with unknown members may or may not be there. */
  #isOpenGuess(value: Value, name: string, state: State): boolean {
    if (value.k === 'sym') return state.object(`sym:${value.id}`)?.members.has(name) !== true;
    const object = this.#objects.find(value, state);
    return object !== undefined && object.open.length > 0 && !object.members.has(name);
  }

  #readOption(value: Value, name: string, state: State): Value | undefined {
    if (value.k === 'union') {
      const found = value.of
        .filter((each) => isNullish(each) !== 'yes')
        .map((each) => this.#readOption(each, name, state) ?? UNDEFINED);
      return found.length === 0 ? undefined : union(found);
    }
    if (value.k === 'tree') {
      return value.entries.find(([key]) => key === name)?.[1];
    }
    const object = this.#objects.find(value, state);
    if (object === undefined) {
      return value.k === 'sym'
        ? { ...value, id: `${value.id}.${name}`, name: `${value.name}.${name}`, origin: 'member' }
        : undefined;
    }
    const own = object.members.get(name);
    return own?.getter ? undefined : findMember(object, name);
  }

  /** axios keeps more layers below `headers`: `common`, and one per method. */
  #headerLayers(value: Value, name: string, state: State): Value[] {
    const found = this.#readOption(value, name, state);
    if (found === undefined || isNullish(found) === 'yes') return [];
    const layers = [found];
    const object = this.#objects.find(found, state);
    for (const below of ['common', 'post']) {
      const nested = object?.members.get(below)?.value;
      if (nested !== undefined) layers.push(nested);
    }
    return layers;
  }

  #withBase(base: Value, url: Value, state: State): Value {
    if (base.k === 'union') return union(base.of.map((each) => this.#withBase(each, url, state)));
    if (base.k !== 'derived' || base.how !== 'base') return this.#objects.toText(url, state);
    const [start = lit('')] = base.inputs;
    return joinBase(
      this.#objects.toText(start, state),
      this.#objects.toText(url, state),
      this.#objects,
      state,
    );
  }

  // Sending

  #send(client: HttpClient, parts: Parts, state: State, site: Site): Ending[] {
    const prepared = this.#runHooks(client, parts, state, site);
    const event = this.#record(client, prepared, state, site);
    return this.#answer(client, event, prepared, state);
  }

  /** One function, or a list of them. */
  #functionsIn(value: Value | undefined, state: State): readonly Value[] {
    if (value === undefined) return [];
    return value.k === 'fn' ? [value] : (this.#objects.items(value, state) ?? []);
  }

  /** The option that decides: the most specific one, in the most specific options. */
  #policyPlace(policy: ClientRetry, parts: Parts, state: State): Range | undefined {
    const holders = parts.policies.map((each) => this.#objects.find(each, state)).reverse();
    if (parts.attached) return holders[0]?.at;
    const { within, statuses, predicate, limit } = policy;
    const names = [within, statuses.option, predicate?.option, limit.option];
    for (const holder of holders) {
      for (const name of names) {
        const found = name === undefined ? undefined : holder?.members.get(name);
        if (found !== undefined) return found.at;
      }
    }
    return undefined;
  }

  /** Hooks of each attempt, and those of a further one. */
  #prepareAgain(
    client: HttpClient,
    policy: ClientRetry,
    parts: Parts,
    state: State,
    site: Site,
  ): Parts {
    const prepared = this.#runHooks(client, parts, state, site);
    const hooks = parts.policies.flatMap((options) => {
      const list = policy.hooks?.reduce<Value | undefined>(
        (value, name) => value && this.#readOption(value, name, state),
        options,
      );
      return this.#functionsIn(list, state);
    });
    if (hooks.length === 0) return prepared;
    return this.#runInterceptors(client, { ...prepared, hooks }, state, site, 'context');
  }

  #runHooks(client: HttpClient, parts: Parts, state: State, site: Site): Parts {
    const { hooks } = parts;
    if (hooks.length === 0) return this.#asSent(parts, state, site);
    if (hooks.some((each) => each.k !== 'fn')) {
      const unknown = sym(`hooks:${String(site.act)}:${site.id}`, '', 'mixed');
      return { ...parts, headerLayers: [...parts.headerLayers, unknown] };
    }
    return this.#runInterceptors(client, parts, state, site);
  }

  /** Runs functions that may change a request: each is given an object with its headers. */
  #runInterceptors(
    client: HttpClient,
    parts: Parts,
    state: State,
    site: Site,
    how: 'request' | 'context' = client.hooks?.given ?? 'request',
  ): Parts {
    const { hooks } = parts;
    let headers = this.#objects.allocate(
      state,
      site,
      mergeHeaders(parts.headerLayers, state, this.#objects, site.at),
      'ih',
    );
    for (const [index, hook] of hooks.entries()) {
      if (hook.k !== 'fn') continue;
      const request = this.#objects.allocate(
        state,
        site,
        newObject('object', site.at, [
          ['headers', member(headers, site.at)],
          ['method', member(methodSeenBy(client, parts.method), site.at)],
          ['url', member(parts.url, site.at)],
          ['data', member(parts.body ?? UNDEFINED, site.at)],
        ]),
        `ir${String(index)}`,
      );
      const inner = { ...site, id: `${site.id}i${String(index)}` };
      const context = newObject('object', site.at, [
        ['options', member(request, site.at)],
        ['request', member(parts.url, site.at)],
      ]);
      const given =
        how === 'request' ? request : this.#objects.allocate(state, inner, context, 'ic');
      const endings = this.#host.callFunction(hook, undefined, [given], state.clone(), inner);
      for (const ending of endings) {
        if (ending.kind !== 'return') continue;
        state.absorb(ending.state);
        const value = ending.value.k === 'promise' ? ending.value.ok : ending.value;
        const result = value && this.#objects.find(value, ending.state) ? value : request;
        const object = this.#objects.find(result, ending.state);
        const changed = object && findMember(object, 'headers');
        if (changed?.k === 'ref') {
          const final = ending.state.object(changed.id);
          if (final !== undefined) state.setObject(changed.id, final);
          headers = changed;
        }
      }
    }
    return { ...parts, headerLayers: [headers], sent: headers };
  }

  /** Keeps the merged headers, for interceptors that send a failed request's options again. */
  #asSent(parts: Parts, state: State, site: Site): Parts {
    if (parts.responses.length === 0) return parts;
    const merged = mergeHeaders(parts.headerLayers, state, this.#objects, site.at);
    return { ...parts, sent: this.#objects.allocate(state, site, merged, 'sh') };
  }

  #record(client: HttpClient, parts: Parts, state: State, site: Site): RequestEvent {
    const headers = mergeHeaders(parts.headerLayers, state, this.#objects, site.at);
    const options = parts.options && this.#objects.find(parts.options, state);
    const own = options?.members.get(client.options.headers)?.value;
    const ownHeaders = own && this.#objects.find(own, state);
    const url =
      parts.url.k === 'derived' && parts.url.how === 'base'
        ? (parts.url.inputs[0] ?? UNDEFINED)
        : parts.url;
    const event: RequestEvent = {
      key: `${String(site.act)}:${site.id}`,
      sink: `${String(this.recorder.functionOf(site.act))}:${site.id}`,
      act: site.act,
      fn: this.recorder.functionOf(site.act),
      at: site.at,
      client: client.name,
      url: this.#objects.toText(url, state),
      method: toMethod(parts.method),
      headers,
      idempotencyKey: findHeader(headers, IDEMPOTENCY_KEY_HEADER),
      body: parts.body && this.#objects.snapshot(parts.body, state),
      headersAt: ownHeaders?.kind === 'object' ? ownHeaders.at : undefined,
      optionsAt: own === undefined && options?.kind === 'object' ? options.at : undefined,
      optionsArg: parts.optionsArg,
      headersMember: client.options.headers,
      repeatsItself: parts.attached || (client.retry !== undefined && parts.policies.length > 0),
      resent: this.#responding > 0,
      history: state.history,
    };
    return event;
  }

  #answer(client: HttpClient, event: RequestEvent, parts: Parts, state: State): Ending[] {
    const { recorder } = this;
    const { follow } = recorder;
    const { progress } = state;
    if (follow !== undefined && progress.phase === 0 && event.key === follow.key) {
      recorder.started(event);
      recorder.events.set(event.key, event);
      return follow.outcomes.flatMap((outcome, index) => {
        const own = state.clone();
        own.progress = { ...progress, phase: 1, lane: index + 1 };
        this.#repeatByItself(client, event, parts, outcome, own);
        return this.#respond(parts, this.#outcome(client, event, parts, outcome, own), own, event);
      });
    }
    const first = follow && recorder.events.get(follow.key);
    if (follow !== undefined && first !== undefined && progress.phase === 1) {
      if (recorder.isFollowed(follow, event) || isTwin(first, event)) {
        const { certain, read, region, lane } = progress;
        const outcome = follow.outcomes[lane - 1] ?? 'network';
        recorder.again.push({ outcome, first, second: event, certain, read, region });
        return [];
      }
      if (recorder.isRead(event)) state.progress = { ...progress, read: true };
    }
    if (follow === undefined) {
      recorder.events.set(event.key, event);
      state.history = new Set([...state.history, event.key]);
    }
    const ok = this.#success(client, event, undefined);
    const err = errorOf(client, event);
    return this.#respond(parts, { k: 'promise', ok, err }, state, event);
  }

  /** Lets response interceptors have a failure. */
  #respond(parts: Parts, result: Value, state: State, event: RequestEvent): Ending[] {
    if (parts.callback?.k === 'fn' && result.k === 'promise' && result.ok !== undefined) {
      const site = { ...siteOf(event), id: `${siteOf(event).id}w` };
      const { ok } = result;
      return this.#host
        .invoke(parts.callback, undefined, [ok], state, site)
        .map((each) => ({ kind: 'return', state: each.state, value: result }));
    }
    const [handler] = parts.responses;
    if (handler === undefined || result.k !== 'promise' || result.err === undefined) {
      return returned(result, state);
    }
    const { act, id, at } = siteOf(event);
    const site: Site = { act, id: `${id}x`, at };
    const config = this.#objects.allocate(state, site, configOf(parts, site), 'cfg');
    const err = result.err.k === 'err' ? { ...result.err, config } : result.err;
    const failed: Value = { ...result, err };
    this.#responding++;
    try {
      return this.#host.invoke(lib('promise', 'catch', failed), failed, [handler], state, site);
    } finally {
      this.#responding--;
    }
  }

  /** The client's own retry: after this outcome it sends the same request once more. */
  #repeatByItself(
    client: HttpClient,
    event: RequestEvent,
    parts: Parts,
    outcome: Outcome,
    state: State,
  ): void {
    const policy = parts.attached ? AXIOS_RETRY : client.retry;
    if (policy === undefined || (typeof outcome === 'number' && isSuccess(outcome))) return;
    const site = siteOf(event);
    const reader: PolicyReader = {
      policies: parts.policies,
      read: (value, name) => this.#readOption(value, name, state),
      items: (value) => this.#objects.items(value, state),
      ask: (predicate, args) =>
        this.#host.callFunction(predicate, undefined, args, state.clone(), {
          ...site,
          id: `${site.id}y`,
        }),
    };
    const again = repeatsByItself(policy, reader, { ...errorOf(client, event), outcome });
    if (again === 'no') return;
    const second = policy.runsHooksAgain
      ? this.#record(client, this.#prepareAgain(client, policy, parts, state, site), state, site)
      : event;
    const at = this.#policyPlace(policy, parts, state);
    this.recorder.again.push({
      outcome,
      first: event,
      second,
      certain: again === 'yes',
      read: false,
      region: { kind: 'library', act: -1, at: at ?? event.at, library: policy.library },
    });
  }

  #success(client: HttpClient, event: RequestEvent, outcome: number | undefined): Value {
    const response: Value = { k: 'resp', event: event.key, client: client.name, outcome };
    return client.gives === 'body' ? bodyOf(response) : response;
  }

  #outcome(
    client: HttpClient,
    event: RequestEvent,
    parts: Parts,
    outcome: Outcome,
    state: State,
  ): Value {
    const thrown: Value = { ...errorOf(client, event), outcome };
    if (typeof outcome !== 'number') return { k: 'promise', ok: undefined, err: thrown };
    const ok = this.#success(client, event, outcome);
    const throws = this.#throwsOn(client, outcome, parts, state);
    if (throws === 'yes') return { k: 'promise', ok: undefined, err: thrown };
    return { k: 'promise', ok, err: throws === 'no' ? undefined : thrown };
  }

  #throwsOn(
    client: HttpClient,
    status: number,
    parts: Parts,
    state: State,
  ): 'yes' | 'no' | 'unknown' {
    if (isSuccess(status)) return 'no';
    const { options } = parts;
    if (options !== undefined && client.throwOption !== undefined) {
      const value = this.#readOption(options, client.throwOption.name, state);
      if (value?.k === 'lit' && typeof value.v === 'boolean') {
        return value.v === client.throwOption.off ? 'no' : 'yes';
      }
    }
    if (options !== undefined && client.statusPredicate !== undefined) {
      const value = this.#readOption(options, client.statusPredicate, state);
      if (value?.k === 'lit' && value.v === null) return 'no';
      if (value?.k === 'fn') {
        const site: Site = { act: value.act, id: `status${String(value.fn)}`, at: [0, 0] };
        const endings = this.#host.callFunction(
          value,
          undefined,
          [lit(status)],
          state.clone(),
          site,
        );
        const answers = endings.map((each) => truthiness(each.value));
        const [first = 'unknown'] = answers;
        return first === 'unknown' || answers.some((each) => each !== first)
          ? 'unknown'
          : first === 'yes'
            ? 'no'
            : 'yes';
      }
    }
    return client.throwsOnStatus ? 'yes' : 'no';
  }

  // Requests that are sent later: superagent, https.request

  #builderMembers(parts: Parts, site: Site): [string, ReturnType<typeof member>][] {
    const at = site.at;
    const layers = parts.headerLayers.map(
      (each, i) => [`#h${String(i)}`, member(each, at)] as [string, ReturnType<typeof member>],
    );
    const out: [string, ReturnType<typeof member>][] = [
      ['#url', member(parts.url, at)],
      ['#method', member(parts.method, at)],
      ...layers,
    ];
    if (parts.body !== undefined) out.push(['#body', member(parts.body, at)]);
    if (parts.callback !== undefined) out.push(['#callback', member(parts.callback, at)]);
    return out;
  }

  /** `.set(name, value)`, `.set({…})`, `.setHeader(…)`, `.send(body)`, `.write(body)` */
  callBuilder(self: Ref, name: string, args: readonly Value[], state: State, site: Site): Ending[] {
    const object = state.object(self.id);
    if (object === undefined) return returned(self, state);
    const [first, second] = args;
    if ((name === 'set' || name === 'setHeader') && first !== undefined) {
      const headers = second === undefined ? first : this.#pair(first, second, state, site);
      const layer = `#h${String(object.members.size)}`;
      state.setObject(self.id, withMember(object, layer, member(headers, site.at)));
      return returned(self, state);
    }
    if ((name === 'send' || name === 'write') && first !== undefined) {
      state.setObject(self.id, withMember(object, '#body', member(first, site.at)));
      return returned(self, state);
    }
    if (name === 'retry') {
      const limit = newObject('object', site.at, [['limit', member(first ?? lit(1), site.at)]]);
      const policy =
        second === undefined ? limit : withMember(limit, 'callback', member(second, site.at));
      const ref = this.#objects.allocate(state, site, policy, 'rp');
      state.setObject(self.id, withMember(object, RETRY, member(ref, site.at)));
      return returned(self, state);
    }
    if (name === 'then' || name === 'catch' || name === 'finally') {
      return this.sendBuilder(self, state, site).flatMap((ending) =>
        this.#host.invoke(
          lib('promise', name, ending.value),
          ending.value,
          args,
          ending.state,
          site,
        ),
      );
    }
    if (name === 'end') {
      const withBody =
        first !== undefined && first.k !== 'fn' && isNullish(first) !== 'yes'
          ? withMember(object, '#body', member(first, site.at))
          : object;
      state.setObject(self.id, withBody);
      return this.sendBuilder(self, state, site);
    }
    return returned(self, state);
  }

  #pair(name: Value, value: Value, state: State, site: Site): Value {
    const text = literalString(name);
    const object =
      text === undefined
        ? newObject('object', site.at, [], { open: [name] })
        : newObject('object', site.at, [[text, member(value, site.at)]]);
    return this.#objects.allocate(state, site, object, 'p');
  }

  sendBuilder(self: Ref, state: State, site: Site): Ending[] {
    const object = state.object(self.id);
    const client: HttpClient | undefined = HTTP_CLIENTS.find(
      (each) => each.name === object?.library,
    );
    if (object === undefined || client === undefined) return returned(self, state);
    const read = (key: string): Value | undefined => object.members.get(key)?.value;
    const parts: Parts = {
      url: read('#url') ?? UNDEFINED,
      method: read('#method') ?? UNDEFINED,
      headerLayers: [...object.members]
        .filter(([key]) => key.startsWith('#h'))
        .map(([, each]) => each.value),
      body: read('#body'),
      options: undefined,
      optionsArg: undefined,
      hooks: [],
      responses: [],
      policies: object.members.has(RETRY) ? [self] : [],
      attached: false,
    };
    const callback = read('#callback');
    if (callback !== undefined) parts.callback = callback;
    // It stands where the request was written, not where it is awaited.
    const made = self.id.slice(1).replace(/b'?$/u, '').split(':');
    const start: Site = { act: Number(made[0]), id: made[1] ?? site.id, at: object.at };
    return this.#answer(client, this.#record(client, parts, state, start), parts, state);
  }
}

/** `createAxios({ baseURL })`, declared as a client: its options are defaults, and not all of them. */
function defaultsGivenTo({ client, self }: ClientCall): Value | undefined {
  if (self?.k !== 'sym' || self.origin !== 'call') return undefined;
  const bases: readonly string[] = client.options.base ?? [];
  const options = self.inputs.find(
    (each) => each.k === 'tree' && each.entries.some(([key]) => bases.includes(key)),
  );
  if (options?.k !== 'tree') return undefined;
  const { headers } = client.options;
  const known = options.entries.find(([key]) => key === headers)?.[1];
  const more: Value = {
    k: 'tree',
    kind: 'object',
    entries: known?.k === 'tree' ? known.entries : [],
    open: [self],
  };
  const others = options.entries.filter(([key]) => key !== headers);
  return { ...options, entries: [...others, [headers, more, false]] };
}

/** A verb is only one when a URL follows. */
function rolesOf(roles: readonly ArgRole[], args: readonly Value[]): readonly ArgRole[] {
  return roles[0] === 'verb' && args.length < roles.length ? roles.slice(1) : roles;
}

function errorOf(client: HttpClient, event: RequestEvent): Err {
  const method = literalString(event.method);
  const error: Err = { k: 'err', event: event.key, client: client.name, outcome: undefined };
  return method === undefined ? error : { ...error, method };
}

/** The options that an error of this request hands out. */
function configOf(parts: Parts, { at }: Site): Obj {
  const entries: [string, Value | undefined][] = [
    ['url', parts.url],
    ['method', parts.method],
    ['headers', parts.sent],
    ['data', parts.body],
  ];
  return newObject(
    'object',
    at,
    entries.flatMap(([key, value]) =>
      value === undefined ? [] : [[key, member(value, at)] as const],
    ),
  );
}

function siteOf(event: RequestEvent): Site {
  return { act: event.act, id: event.key.slice(event.key.indexOf(':') + 1), at: event.at };
}

/** axios keeps methods in lower case until they are sent. */
function methodSeenBy(client: HttpClient, method: Value): Value {
  const known = toMethod(method);
  const text = literalString(known);
  return text !== undefined && client.name.endsWith('axios') ? lit(text.toLowerCase()) : known;
}

/** Absent means GET for every client in the table. */
function toMethod(value: Value): Value {
  if (value.k === 'union') return union(value.of.map(toMethod));
  if (isNullish(value) === 'yes') return lit('GET');
  const text = literalString(value);
  return text === undefined ? value : lit(text.toUpperCase());
}

/** Joins as axios, got and ky do: one slash between, absolute URLs stay. */
export function joinBase(base: Value, url: Value, objects: Objects, state: State): Value {
  if (base.k === 'union') {
    return union(base.of.map((each) => joinBase(each, url, objects, state)));
  }
  if (url.k === 'union') {
    return union(url.of.map((each) => joinBase(base, each, objects, state)));
  }
  const start = url.k === 'str' ? url.parts[0] : url;
  const text = start && literalString(start);
  if (text !== undefined && /^\w+:\/\//u.test(text)) return url;
  if (text === '') return base;
  const trimmed = trimEnd(base);
  const slash = text?.startsWith('/') ? '' : '/';
  return concat([trimmed, lit(text === undefined ? slash : slash), url]);
}

function trimEnd(value: Value): Value {
  const parts = value.k === 'str' ? value.parts : [value];
  const last = parts.at(-1);
  const text = last && literalString(last);
  if (text === undefined || !text.endsWith('/')) return value;
  return concat([...parts.slice(0, -1), lit(text.replace(/\/+$/u, ''))]);
}

/** The same request written twice: `try { send() } catch { send() }`. */
function isTwin(first: RequestEvent, second: RequestEvent): boolean {
  return (
    isSame(first.method, second.method) === 'yes' &&
    isSame(first.url, second.url) === 'yes' &&
    (first.body === undefined
      ? second.body === undefined
      : second.body !== undefined && isSame(first.body, second.body) === 'yes')
  );
}
