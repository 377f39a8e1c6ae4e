/** Functions of the user that run before a request and may change its headers. */
import type { ClientRetry } from '../../library/client-retries.js';
import type { HttpClient } from '../../library/http-clients.js';
import { adoptEndings } from '../endings.js';
import type { Host, Site } from '../host.js';
import type { State } from '../state.js';
import { mergeHeaders } from '../values/headers.js';
import { findMember, member, newObject, type Member } from '../values/object.js';
import type { Objects } from '../values/objects.js';
import { isNullish } from '../values/truth.js';
import { lit, literalString, sym, UNDEFINED, type Value } from '../values/values.js';
import { type PartCollector, type Parts } from './request-parts.js';
import { toMethod } from './verbs.js';

export class Hooks {
  readonly #objects: Objects;
  readonly #host: Host;
  readonly #parts: PartCollector;

  constructor(objects: Objects, host: Host, parts: PartCollector) {
    this.#objects = objects;
    this.#host = host;
    this.#parts = parts;
  }

  /** Hooks of each attempt, and those of a further one. */
  prepareAgain(
    client: HttpClient,
    policy: ClientRetry,
    parts: Parts,
    state: State,
    site: Site,
  ): Parts {
    const prepared = this.run(client, parts, state, site);
    const hooks = parts.policies.flatMap((options) => {
      const list = policy.hooks?.reduce<Value | undefined>(
        (value, name) => value && this.#parts.readOption(value, name, state),
        options,
      );
      return this.#parts.functionsIn(list, state);
    });
    if (hooks.length === 0) return prepared;
    return this.#runInterceptors(client, { ...prepared, hooks }, state, site, 'options');
  }

  run(client: HttpClient, given: Parts, state: State, site: Site): Parts {
    const parts = this.#transform(given, state, site);
    const { hooks, firstHooks } = parts;
    if (firstHooks.length > 0 && firstHooks.every((each) => each.k === 'fn')) {
      const early = { ...parts, hooks: firstHooks, firstHooks: [] };
      const inner = { ...site, id: `${site.id}e` };
      const changed = this.#runInterceptors(client, early, state, inner);
      return this.run(client, { ...changed, transforms: [], hooks }, state, site);
    }
    if (hooks.length === 0) return this.#asSent(parts, state, site);
    if (hooks.some((each) => each.k !== 'fn')) {
      const unknown = sym(`hooks:${String(site.act)}:${site.id}`, '', 'mixed');
      const { headerLayers, layers } = parts;
      return { ...parts, headerLayers: [...headerLayers, unknown], layers: [...layers, unknown] };
    }
    return this.#runInterceptors(client, parts, state, site);
  }

  /** Lets each function make another request of what it is given. */
  #transform(parts: Parts, state: State, site: Site): Parts {
    let result = parts;
    for (const [index, change] of parts.transforms.entries()) {
      const inner = { ...site, id: `${site.id}t${String(index)}` };
      const merged = mergeHeaders(result.headerLayers, state, this.#objects, site.at);
      const headers = this.#objects.allocate(state, inner, merged, 'h');
      const entries = { url: result.url, method: result.method, headers, body: result.body };
      const request = newObject('client', site.at, toMembers(entries, site), {
        library: 'effect-request',
      });
      const ref = this.#objects.allocate(state, inner, request, 'r');
      const endings = this.#host.invoke(change, undefined, [ref], state.clone(), inner, true);
      adoptEndings(endings, state);
      const made = endings.find((each) => each.kind === 'return')?.value;
      const read = (name: string): Value | undefined => {
        const value = made && this.#parts.readOption(made, name, state);
        return value === undefined || isNullish(value) === 'yes' ? undefined : value;
      };
      const layer = read('headers') ?? sym(`changed:${inner.id}`, '', 'mixed');
      const url = read('url') ?? result.url;
      const method = read('method') ?? result.method;
      result = { ...result, url, method, headerLayers: [layer], body: read('body') };
    }
    return result;
  }

  /** Runs functions that may change a request: each is given an object with its headers. */
  #runInterceptors(
    client: HttpClient,
    parts: Parts,
    state: State,
    site: Site,
    how: NonNullable<HttpClient['hooks']>['given'] = client.hooks?.given ?? 'itself',
  ): Parts {
    const { hooks } = parts;
    const layers = [...parts.layers];
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
      // ky 1 is given the request, ky 2 an object that has it as a member.
      this.#objects.set(request, lit('request'), request, state, site.at);
      const inner = { ...site, id: `${site.id}i${String(index)}` };
      const context = newObject('object', site.at, [
        ['request', member(client.name === 'ky' ? request : parts.url, site.at)],
        [how, member(request, site.at)],
      ]);
      const given =
        how === 'itself' ? request : this.#objects.allocate(state, inner, context, 'ic');
      const endings = this.#host.callFunction(
        hook,
        undefined,
        [given, request],
        state.clone(),
        inner,
      );
      for (const ending of endings) {
        if (ending.kind !== 'return') continue;
        state.absorb(ending.state);
        const value = ending.value.k === 'promise' ? ending.value.ok : ending.value;
        const result = value && this.#objects.find(value, ending.state) ? value : request;
        // What a hook sets on the request applies, too.
        layers.push(this.#objects.snapshot(result, ending.state, 2));
        const object = this.#objects.find(result, ending.state);
        const changed = object && findMember(object, 'headers');
        if (changed?.k === 'ref') {
          const final = ending.state.object(changed.id);
          if (final !== undefined) state.setObject(changed.id, final);
          headers = changed;
        }
      }
    }
    return { ...parts, headerLayers: [headers], layers, sent: headers };
  }

  /** Keeps the merged headers, for interceptors that send a failed request's options again. */
  #asSent(parts: Parts, state: State, site: Site): Parts {
    if (parts.responses.length === 0) return parts;
    const merged = mergeHeaders(parts.headerLayers, state, this.#objects, site.at);
    return { ...parts, sent: this.#objects.allocate(state, site, merged, 'sh') };
  }
}

function toMembers(
  entries: Readonly<Record<string, Value | undefined>>,
  { at }: Site,
): [string, Member][] {
  return Object.entries(entries).flatMap(([name, value]): [string, Member][] =>
    value === undefined ? [] : [[name, member(value, at)]],
  );
}

/** axios keeps methods in lower case until they are sent. */
function methodSeenBy(client: HttpClient, method: Value): Value {
  const known = toMethod(method);
  const text = literalString(known);
  return text !== undefined && client.name.endsWith('axios') ? lit(text.toLowerCase()) : known;
}
