/**
 * Clients that a program configures once and sends many requests through: made and tuned.
 * Not here: the requests (`requests`) and what their options mean (`request-parts`).
 */
import type { HttpClient } from '../../library/http-clients.js';
import type { Site } from '../host.js';
import type { State } from '../state.js';
import { mergeHeaders } from '../values/headers.js';
import { COMMON, METHODS } from '../values/method-headers.js';
import { findMember, member, newObject, withMember, type Obj } from '../values/object.js';
import type { Objects } from '../values/objects.js';
import { lit, UNDEFINED, type Ref, type Value } from '../values/values.js';
import { pairOf } from './deferred-requests.js';
import { INTERCEPTORS, type PartCollector } from './request-parts.js';

export class ConfiguredClients {
  readonly #objects: Objects;
  readonly #collector: PartCollector;

  constructor(objects: Objects, collector: PartCollector) {
    this.#objects = objects;
    this.#collector = collector;
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
    const [hostOption] = client.options.host ?? client.options.base ?? [];
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
    if (client.name === 'axios') defaults = this.#withCommon(client, defaults, state, site);
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

  /** axios copies the headers it is given, and keeps those for every method and for each one apart. */
  #withCommon(client: HttpClient, defaults: Obj, state: State, site: Site): Obj {
    const { headers } = client.options;
    const given = defaults.members.get(headers);
    if (given === undefined || given.maybe) return defaults;
    let copy = this.#objects.spread(newObject('object', given.at), given.value, state, site.at);
    for (const name of [COMMON, ...METHODS]) {
      if (copy.members.has(name)) continue;
      const own = this.#objects.allocate(state, site, newObject('object', site.at), `h${name}`);
      copy = withMember(copy, name, member(own, site.at));
    }
    const ref = this.#objects.allocate(state, site, copy, 'ha');
    return withMember(defaults, headers, { ...given, value: ref });
  }

  /** `agent.set('Accept', …)`: headers, or a time limit, for everything the client sends. */
  configure(
    { client, sets }: { client: HttpClient; sets: boolean },
    path: string,
    self: Ref,
    args: readonly Value[],
    state: State,
    site: Site,
  ): void {
    const object = state.object(self.id);
    const defaults = object?.members.get('defaults')?.value;
    const [first, second] = args;
    if (defaults === undefined || first === undefined) return;
    if (!sets) {
      const isLimit = client.timeout?.options.includes(path) === true;
      if (isLimit) this.#objects.set(defaults, lit(path), first, state, site.at);
      return;
    }
    const before = this.#collector.readOption(defaults, client.options.headers, state) ?? UNDEFINED;
    const layer = second === undefined ? first : pairOf(first, second, state, site, this.#objects);
    const merged = mergeHeaders([before, layer], state, this.#objects, site.at);
    const headers = this.#objects.allocate(state, site, merged, 'h');
    this.#objects.set(defaults, lit(client.options.headers), headers, state, site.at);
  }
}
