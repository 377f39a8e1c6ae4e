/** What a request gives or throws, for a way of ending that is followed or for any. */
import type { HttpClient } from '../../library/http-clients.js';
import type { Outcome } from '../../model.js';
import type { Host, Site } from '../host.js';
import type { RequestEvent } from '../requests/events.js';
import type { PartCollector } from '../requests/request-parts.js';
import { type Parts } from '../requests/request-parts.js';
import type { State } from '../state.js';
import { member, type Obj } from '../values/object.js';
import { isNullish, truthiness } from '../values/truth.js';
import { lit, literalString, type Err, type Value } from '../values/values.js';
import { bodyOf, isSuccess } from './answers.js';

/** The status that stands for all refusals. */
const REFUSED = 422;

export class Answers {
  readonly #host: Host;
  readonly #parts: PartCollector;

  constructor(host: Host, parts: PartCollector) {
    this.#host = host;
    this.#parts = parts;
  }

  success(client: HttpClient, event: RequestEvent, outcome: number | undefined): Value {
    const response: Value = { k: 'resp', event: event.key, client: client.name, outcome };
    return client.gives === 'body' ? bodyOf(response) : response;
  }

  outcome(
    client: HttpClient,
    event: RequestEvent,
    parts: Parts,
    outcome: Outcome,
    state: State,
  ): Value {
    const thrown: Value = { ...errorOf(client, event), outcome };
    if (typeof outcome !== 'number') return { k: 'promise', ok: undefined, err: thrown };
    const ok = this.success(client, event, outcome);
    const throws = this.#throwsOn(client, outcome, parts, state);
    if (throws === 'yes') return { k: 'promise', ok: undefined, err: thrown };
    return { k: 'promise', ok, err: throws === 'no' ? undefined : thrown };
  }

  /** Does a request that Persona refuses give an answer like any other? */
  resolvesOnError(client: HttpClient, parts: Parts, state: State): boolean {
    return this.#throwsOn(client, REFUSED, parts, state) === 'no';
  }

  #throwsOn(
    client: HttpClient,
    status: number,
    parts: Parts,
    state: State,
  ): 'yes' | 'no' | 'unknown' {
    if (isSuccess(status)) return 'no';
    if (client.throwOption !== undefined) {
      const value = this.#readOption(parts, client.throwOption.name, state);
      if (value?.k === 'lit' && typeof value.v === 'boolean') {
        return value.v === client.throwOption.off ? 'no' : 'yes';
      }
    }
    if (client.statusPredicate !== undefined) {
      const value = this.#readOption(parts, client.statusPredicate, state);
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
    if (client.throwsOnStatus === 'unknown') return 'unknown';
    return client.throwsOnStatus ? 'yes' : 'no';
  }

  /** From the call's own options, else from the client's. */
  #readOption({ options, defaults }: Parts, name: string, state: State): Value | undefined {
    for (const each of [options, defaults]) {
      const value = each && this.#parts.readOption(each, name, state);
      if (value !== undefined && isNullish(value) !== 'yes') return value;
      if (value?.k === 'lit' && value.v === null) return value;
    }
    return undefined;
  }
}

export function errorOf(client: HttpClient, event: RequestEvent): Err {
  const method = literalString(event.method);
  const error: Err = { k: 'err', event: event.key, client: client.name, outcome: undefined };
  return method === undefined ? error : { ...error, method };
}

/** The options that an error of this request hands out: `layers` are all it was given. */
export function configOf(parts: Parts, layers: Obj, { at }: Site): Obj {
  const entries: [string, Value | undefined][] = [
    ['url', parts.url],
    ['method', parts.method],
    ['headers', parts.sent],
    ['data', parts.body],
  ];
  const members = new Map(layers.members);
  // The address is put together already.
  members.delete('baseURL');
  for (const [key, value] of entries) {
    if (value === undefined) members.delete(key);
    else members.set(key, member(value, at));
  }
  return { ...layers, members };
}
