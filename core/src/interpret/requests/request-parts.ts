/**
 * The parts of a request, put together from a client's defaults, its options and the arguments of a
 * call, by the client's row. Not here: sending (`requests`) and hooks (`request-hooks`).
 */
import { AXIOS_RETRY, RETRY_AXIOS, type ClientRetry } from '../../library/client-retries.js';
import type { ArgRole, HttpClient, Join, RequestForm } from '../../library/http-clients.js';
import type { Certainty } from '../../model.js';
import type { Site } from '../host.js';
import type { State } from '../state.js';
import { joinUrls } from '../values/join-urls.js';
import { COMMON, findMethodHeaders } from '../values/method-headers.js';
import { findMember } from '../values/object.js';
import type { Objects } from '../values/objects.js';
import { isNullish } from '../values/truth.js';
import { union } from '../values/unions.js';
import { lib, lit, literalString, sym, UNDEFINED, type Value } from '../values/values.js';
import { findAttached } from './client-policies.js';
import { defaultsGivenTo } from './declared-clients.js';
import { applyDispatcher } from './dispatchers.js';
import { rolesOf } from './verbs.js';

/** Hidden members of a client: its request interceptors in order, and those for failed responses. */
export const INTERCEPTORS = '#interceptors';
export const RESPONSES = '#responses';
/** Hidden member of a client: functions that make another request of each. */
export const TRANSFORMS = '#transforms';
/** Hidden member: the retry policy attached to a client or to a request. */
export const RETRY = '#retry';

export interface ClientCall {
  readonly client: HttpClient;
  readonly form: RequestForm;
  /** Where the program has it from; empty for a global. */
  readonly module: string;
  readonly self: Value | undefined;
  readonly args: readonly Value[];
  readonly openArgs: boolean;
  readonly declared?: string | undefined;
}

export interface Parts {
  url: Value;
  method: Value;
  headerLayers: Value[];
  body: Value | undefined;
  options: Value | undefined;
  /** Options of the client, which those of the call are laid over. */
  defaults?: Value;
  optionsArg: number | undefined;
  /** How a base, as long as `url` is one, and a URL make one. */
  join: Join;
  /** The option objects that apply, most specific last. */
  layers: readonly Value[];
  /** Set when it is known before the request is sent. */
  timeout?: Certainty;
  /** Where the program has the client from; empty for a global. */
  module: string;
  /** The configured client that sends it. */
  client?: Value;
  /** Functions that run before the request and may change its headers. */
  hooks: readonly Value[];
  /** The same, once for a call whatever the attempts. */
  firstHooks: readonly Value[];
  /** Functions that are given the request as a value and answer with another. */
  transforms: readonly Value[];
  /** The headers as they go out, kept when something may send them again. */
  sent?: Value;
  /** Functions that are given the error of a failed request. */
  responses: readonly Value[];
  /** Options that hold the client's own retry policy, most specific last. */
  policies: readonly Value[];
  /** A policy that something other than the client's own options has put on the request. */
  attached: ClientRetry | undefined;
  /** What the settings declare to send to Persona. */
  declared?: string;
  /** Host or origin, when a path of its own comes later. */
  host?: Value;
  /** Given the response when it comes. */
  callback?: Value;
  /** It goes out when something subscribes to what the call gives. */
  lazy?: true;
}

export class PartCollector {
  readonly #objects: Objects;

  constructor(objects: Objects) {
    this.#objects = objects;
  }

  collect(call: ClientCall, state: State, site: Site): Parts {
    const { client, form } = call;
    const parts: Parts = {
      module: call.module,
      url: UNDEFINED,
      method: UNDEFINED,
      headerLayers: [],
      body: undefined,
      options: undefined,
      optionsArg: undefined,
      join: 'slash',
      layers: [],
      hooks: this.#hidden(call, INTERCEPTORS, state),
      firstHooks: [],
      responses: this.#hidden(call, RESPONSES, state),
      transforms: this.#hidden(call, TRANSFORMS, state),
      policies: this.#hidden(call, RETRY, state),
      attached: undefined,
    };
    parts.attached = this.#attachedTo(call, state);
    if (call.declared !== undefined) parts.declared = call.declared;
    if (client.lazy === true && form.eager !== true) parts.lazy = true;
    if (call.self !== undefined) parts.client = call.self;
    const defaults = this.#defaultsOf(call, state);
    if (defaults !== undefined) {
      parts.defaults = defaults;
      this.#applyOptions(client, defaults, parts, state, false);
    }
    parts.headerLayers.push(...this.#sharedHeaders(call, state));
    const roles = rolesOf(form.args, call.args, this.#isOptions(call.args[0], state));
    // Options first: they may hold the base that a URL is below.
    const given = roles.flatMap((role, index) => {
      const value = call.args[index];
      return value === undefined ? [] : [{ role, value }];
    });
    const rank = {
      options: 0,
      headers: 1,
      verb: 1,
      target: 1,
      url: 1,
      body: 1,
      callback: 2,
      other: 2,
    };
    for (const { role, value } of given.sort((a, b) => rank[a.role] - rank[b.role])) {
      this.#applyArgument(client, role, value, parts, state);
    }
    if (form.method !== undefined) parts.method = lit(form.method);
    parts.headerLayers.unshift(...this.#methodHeaders(call, parts, state));
    const dispatcher = parts.options && this.readOption(parts.options, 'dispatcher', state);
    applyDispatcher(client, parts, dispatcher, state, this.#objects);
    const optionsIndex = roles.lastIndexOf('options');
    if (optionsIndex >= 0 && call.args[optionsIndex] === undefined && !call.openArgs) {
      // A config object given first takes the options itself.
      if (parts.options === undefined) parts.optionsArg = optionsIndex;
    }
    if (call.openArgs) {
      const some = sym(`args:${String(site.act)}:${site.id}`, '', 'mixed');
      parts.headerLayers.push(some);
      parts.layers = [...parts.layers, some];
    }
    return parts;
  }

  /** A hidden list of the client that makes the call. */
  #hidden(call: ClientCall, name: string, state: State): readonly Value[] {
    const holder = call.self ?? lib(call.client.modules[0] ?? '', '');
    const list = this.#objects.find(holder, state)?.members.get(name)?.value;
    return (list && this.#objects.items(list, state)) ?? [];
  }

  /** The policy that was attached to the client, or that its dispatcher has. */
  #attachedTo(call: ClientCall, state: State): ClientRetry | undefined {
    const holder = call.self ?? lib(call.client.modules[0] ?? '', '');
    const list = this.#objects.find(holder, state)?.members.get(RETRY)?.value;
    return list && findAttached(this.#objects.find(list, state)?.library);
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
    return ['defaults.headers', `defaults.headers.${COMMON}`]
      .map((path) => lib(call.client.modules[0] ?? '', path))
      .filter((each) => this.#objects.find(each, state) !== undefined);
  }

  /** Those that the client or the module keeps for the method of this request. */
  #methodHeaders({ client, self }: ClientCall, parts: Parts, state: State): readonly Value[] {
    const shared = lib(client.modules[0] ?? '', 'defaults.headers');
    const kept = parts.layers.flatMap(
      (each) => this.readOption(each, client.options.headers, state) ?? [],
    );
    const all = self === undefined ? [shared, ...kept] : kept;
    return findMethodHeaders(all, parts.method, state, this.#objects);
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
      case 'headers':
        parts.headerLayers.push(value);
        return;
      case 'callback':
        parts.callback = value;
        return;
      case 'other':
        return;
      case 'url':
        parts.url = this.#withBase(parts, value, state);
        return;
      case 'options':
        // A function in their place is told of the answer.
        if (isNullish(value) !== 'yes' && value.k !== 'fn') {
          this.#applyOptions(client, value, parts, state, true);
        }
        return;
      case 'target': {
        if (this.#isOptions(value, state)) this.#applyOptions(client, value, parts, state, true);
        else if (value.k === 'union' && value.of.some((each) => this.#objects.find(each, state))) {
          this.#applyOptions(client, value, parts, state, true);
        } else parts.url = this.#withBase(parts, value, state);
      }
    }
  }

  #isOptions(value: Value | undefined, state: State): boolean {
    const object = value && this.#objects.find(value, state);
    return object !== undefined && object.kind !== 'url' && object.kind !== 'instance';
  }

  #applyOptions(
    client: HttpClient,
    value: Value,
    parts: Parts,
    state: State,
    given: boolean,
  ): void {
    const { options } = client;
    parts.layers = [...parts.layers, value];
    const read = (name: string): Value | undefined => {
      const found = this.readOption(value, name, state);
      return found === undefined || isNullish(found) === 'yes' ? undefined : found;
    };
    const first = (names: readonly string[] | undefined): Value | undefined => {
      for (const name of names ?? []) {
        const found = read(name);
        if (found !== undefined && !this.#isOpenGuess(value, name, state)) return found;
      }
      return undefined;
    };
    for (const name of options.base ?? []) {
      const base = first([name]);
      if (base === undefined) continue;
      parts.url = { k: 'derived', how: 'base', inputs: [base] };
      parts.join = options.joins?.[name] ?? 'slash';
      break;
    }
    const url = first(options.url);
    if (url !== undefined) parts.url = this.#withBase(parts, url, state);
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
    const inner = options.innerHeaders?.reduce<Value | undefined>(
      (each, name) => each && this.readOption(each, name, state),
      value,
    );
    if (inner !== undefined) parts.headerLayers.push(inner);
    const body = first(options.body);
    // `json: true` of `request` says how the answer is read.
    if (body !== undefined && !(body.k === 'lit' && typeof body.v === 'boolean')) parts.body = body;
    const list = client.hooks?.path.reduce<Value | undefined>(
      (each, name) => each && this.readOption(each, name, state),
      value,
    );
    parts.hooks = [...parts.hooks, ...this.functionsIn(list, state)];
    const early = client.hooks?.first?.reduce<Value | undefined>(
      (each, name) => each && this.readOption(each, name, state),
      value,
    );
    parts.firstHooks = [...parts.firstHooks, ...this.functionsIn(early, state)];
    if (parts.attached === RETRY_AXIOS) parts.policies = [...parts.policies, value];
    const own = parts.attached === AXIOS_RETRY ? read('axios-retry') : undefined;
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

  readOption(value: Value, name: string, state: State): Value | undefined {
    if (value.k === 'union') {
      const found = value.of
        .filter((each) => isNullish(each) !== 'yes')
        .map((each) => this.readOption(each, name, state) ?? UNDEFINED);
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

  #headerLayers(value: Value, name: string, state: State): Value[] {
    const found = this.readOption(value, name, state);
    if (found === undefined || isNullish(found) === 'yes') return [];
    const common = this.#objects.find(found, state)?.members.get(COMMON)?.value;
    return common === undefined ? [found] : [found, common];
  }

  #withBase({ url: base, join }: Parts, url: Value, state: State): Value {
    if (base.k === 'union') {
      return union(base.of.map((each) => this.#joined(each, url, join, state)));
    }
    return this.#joined(base, url, join, state);
  }

  #joined(base: Value, url: Value, how: Join, state: State): Value {
    if (base.k !== 'derived' || base.how !== 'base') return this.#objects.toText(url, state);
    const [start = lit('')] = base.inputs;
    return joinUrls(how, this.#objects.toText(start, state), this.#objects.toText(url, state));
  }

  /** One function, or a list of them. */
  functionsIn(value: Value | undefined, state: State): readonly Value[] {
    if (value === undefined) return [];
    return value.k === 'fn' ? [value] : (this.#objects.items(value, state) ?? []);
  }
}
