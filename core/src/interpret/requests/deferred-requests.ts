/**
 * Requests that are made first and sent later: superagent's when awaited, Node's when ended.
 */
import { HTTP_CLIENTS, type HttpClient } from '../../library/http-clients.js';
import type { Certainty } from '../../model.js';
import { returned, type Ending, type Host, type Site } from '../host.js';
import type { State } from '../state.js';
import { member, newObject, withMember } from '../values/object.js';
import type { Objects } from '../values/objects.js';
import { isNullish } from '../values/truth.js';
import { lib, lit, literalString, UNDEFINED, type Ref, type Value } from '../values/values.js';
import { RETRY, type Parts } from './request-parts.js';

/** Hidden member: is there a limit to how long it waits? */
const LIMIT = '#limit';
const ENDS_WAIT = /^(?:timeout|setTimeout|destroy|abort)$/u;

type Send = (client: HttpClient, parts: Parts, state: State, site: Site) => Ending[];

export class DeferredRequests {
  readonly #objects: Objects;
  readonly #host: Host;
  readonly #send: Send;

  constructor(objects: Objects, host: Host, send: Send) {
    this.#objects = objects;
    this.#host = host;
    this.#send = send;
  }

  members(parts: Parts, timeout: Certainty, site: Site): [string, ReturnType<typeof member>][] {
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
    if (timeout !== 'no') out.push([LIMIT, member(lit(timeout), at)]);
    return out;
  }

  /** `.set(name, value)`, `.set({…})`, `.setHeader(…)`, `.send(body)`, `.write(body)` */
  call(self: Ref, name: string, args: readonly Value[], state: State, site: Site): Ending[] {
    const object = state.object(self.id);
    if (object === undefined) return returned(self, state);
    const [first, second] = args;
    if ((name === 'set' || name === 'setHeader') && first !== undefined) {
      const headers =
        second === undefined ? first : pairOf(first, second, state, site, this.#objects);
      const layer = `#h${String(object.members.size)}`;
      state.setObject(self.id, withMember(object, layer, member(headers, site.at)));
      return returned(self, state);
    }
    if ((name === 'send' || name === 'write') && first !== undefined) {
      state.setObject(self.id, withMember(object, '#body', member(first, site.at)));
      return returned(self, state);
    }
    if (ENDS_WAIT.test(name)) {
      state.setObject(self.id, withMember(object, LIMIT, member(lit('yes'), site.at)));
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
      return this.send(self, state, site).flatMap((ending) =>
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
      return this.send(self, state, site);
    }
    return returned(self, state);
  }

  send(self: Ref, state: State, site: Site): Ending[] {
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
      module: client.name,
      join: 'slash',
      layers: [],
      timeout: toCertainty(read(LIMIT)),
      hooks: [],
      firstHooks: [],
      transforms: [],
      responses: [],
      policies: object.members.has(RETRY) ? [self] : [],
      attached: undefined,
    };
    const callback = read('#callback');
    if (callback !== undefined) parts.callback = callback;
    // It stands where the request was written, not where it is awaited.
    const made = self.id.slice(1).replace(/b'?$/u, '').split(':');
    const start: Site = { act: Number(made[0]), id: made[1] ?? site.id, at: object.at };
    return this.#send(client, parts, state, start);
  }
}

function toCertainty(limit: Value | undefined): Certainty {
  const text = limit && literalString(limit);
  return text === 'yes' ? 'yes' : limit === undefined ? 'no' : 'unknown';
}

/** One header as an object of headers. */
export function pairOf(
  name: Value,
  value: Value,
  state: State,
  site: Site,
  objects: Objects,
): Value {
  const text = literalString(name);
  const object =
    text === undefined
      ? newObject('object', site.at, [], { open: [name] })
      : newObject('object', site.at, [[text, member(value, site.at)]]);
  return objects.allocate(state, site, object, 'p');
}
