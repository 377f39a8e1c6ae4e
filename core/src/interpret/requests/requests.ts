/**
 * From a call of an HTTP client to a request event, by the client's row.
 * Not here: which requests are Persona's (`facts/`).
 */
import { IDEMPOTENCY_KEY_HEADER } from '@persona-lint/api';
import type { FunctionId, Range } from '../../ir/program.js';
import { DECLARED_WRAPPER, type HttpClient } from '../../library/http-clients.js';
import type { Outcome } from '../../model.js';
import type { WrapperSetting } from '../../settings.js';
import { withRequest } from '../answers/answer-progress.js';
import { Answers, errorOf, configOf } from '../answers/request-answers.js';
import { getPending, inFrame, send } from '../flights.js';
import { returned, type Ending, type Host, type Site } from '../host.js';
import type { Attempts } from '../retries/attempts.js';
import { isCertain } from '../retries/progress.js';
import type { State } from '../state.js';
import { isTwin } from '../values/compare.js';
import { findHeader, mergeHeaders } from '../values/headers.js';
import { newObject } from '../values/object.js';
import type { Objects } from '../values/objects.js';
import { isNullish } from '../values/truth.js';
import { alternatives, lib, UNDEFINED, type Value } from '../values/values.js';
import { ClientPolicies } from './client-policies.js';
import { ConfiguredClients } from './configured-clients.js';
import { collectWrapped } from './declared-wrappers.js';
import { DeferredRequests } from './deferred-requests.js';
import { outcomeOf, toLane, type Again, type Follow, type RequestEvent } from './events.js';
import { Hooks } from './request-hooks.js';
import { PartCollector, type ClientCall, type Parts } from './request-parts.js';
import { TimeLimits } from './time-limits.js';
import { toMethod } from './verbs.js';

/** What the run learns; the caller reads it when the run is over. */
export interface Recorder {
  readonly events: ReadonlyMap<string, RequestEvent>;
  record(event: RequestEvent): void;
  noteRound(key: string, state: State, list: Value | undefined): void;
  replay<T>(run: () => T): T;
  follow: Follow | undefined;
  readonly again: Again[];
  readonly attempts: Attempts | undefined;
  /** Those that run while the followed request goes out. */
  readonly followedFunctions: ReadonlySet<FunctionId>;
  /** Called when the followed request first goes out. */
  started(event: RequestEvent): void;
  /** Called when it goes out again. */
  repeated(event: RequestEvent): void;
  /** Can a later request at this place be the followed one? */
  isFollowed(follow: Follow, event: RequestEvent): boolean;
  functionOf(act: number): FunctionId;
  isRead(event: RequestEvent): boolean;
}

export class Requests {
  readonly #objects: Objects;
  readonly #host: Host;
  readonly recorder: Recorder;
  readonly deferred: DeferredRequests;
  readonly limits: TimeLimits;
  readonly clients: ConfiguredClients;
  readonly #collector: PartCollector;
  readonly #hooks: Hooks;
  readonly #answers: Answers;
  readonly policies: ClientPolicies;
  /** How many response interceptors are running. */
  #responding = 0;

  constructor(objects: Objects, host: Host, recorder: Recorder) {
    this.#objects = objects;
    this.#host = host;
    this.recorder = recorder;
    this.limits = new TimeLimits(objects, recorder);
    this.#collector = new PartCollector(objects);
    this.clients = new ConfiguredClients(objects, this.#collector);
    this.#hooks = new Hooks(objects, host, this.#collector);
    this.#answers = new Answers(host, this.#collector);
    this.policies = new ClientPolicies(objects, host, this.#collector, this.#hooks, {
      get again() {
        return recorder.again;
      },
      record: (client, parts, state, site) => this.#record(client, parts, state, site),
    });
    this.deferred = new DeferredRequests(objects, host, (client, parts, state, site) =>
      this.#answer(client, this.#record(client, parts, state, site), parts, state),
    );
  }

  call(call: ClientCall, state: State, site: Site): Ending[] {
    const parts = this.#collector.collect(call, state, site);
    if (call.client.deferred === true) {
      const limit = this.limits.get(call.client, parts, state);
      const members = this.deferred.members(parts, limit, site);
      const builder = newObject('builder', site.at, members, { library: call.client.name });
      const ref = this.#objects.allocate(state, site, builder, 'b');
      const ends = call.form.method === 'GET' && call.client.name === 'https';
      return ends ? this.deferred.send(ref, state, site) : returned(ref, state);
    }
    return this.#send(call.client, parts, state, site);
  }

  /** A call of a wrapper whose arguments the settings describe. */
  callWrapper(wrapper: WrapperSetting, args: readonly Value[], state: State, site: Site): Ending[] {
    const parts = collectWrapped(wrapper, args, state, site, {
      collector: this.#collector,
      objects: this.#objects,
    });
    return this.#send(DECLARED_WRAPPER, parts, state, site);
  }

  // Sending

  #send(client: HttpClient, parts: Parts, state: State, site: Site): Ending[] {
    const prepared = this.#hooks.run(client, parts, state, site);
    const event = this.#record(client, prepared, state, site);
    return this.#answer(client, event, prepared, state);
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
      at: site.at,
      client: client.name,
      url: this.#objects.toText(url, state),
      method: toMethod(parts.method),
      headers,
      idempotencyKey: findHeader(headers, IDEMPOTENCY_KEY_HEADER),
      body:
        parts.body && isNullish(parts.body) !== 'yes'
          ? this.#objects.snapshot(parts.body, state)
          : undefined,
      bodyIsOpen:
        client.deferred === true || parts.layers.some((each) => this.#isOpen(each, state)),
      methodOmitted: isNullish(parts.method),
      clientAt: this.#clientPlace(parts, state),
      timeout: this.limits.get(client, parts, state),
      headersAt: ownHeaders?.kind === 'object' ? ownHeaders.at : undefined,
      optionsAt: own === undefined && options?.kind === 'object' ? options.at : undefined,
      optionsArg: parts.optionsArg,
      headersMember: client.options.headers,
      repeatsItself:
        parts.attached !== undefined || (client.retry !== undefined && parts.policies.length > 0),
      declared: parts.declared,
      resent: this.#responding > 0,
      ages: state.progress.ages,
      history: state.history,
      inFlight: getPending(state.flights),
    };
    return event;
  }

  #isOpen(layer: Value, state: State): boolean {
    const object = this.#objects.find(layer, state);
    return object === undefined ? layer.k !== 'lit' : object.open.length > 0;
  }

  #clientPlace({ client }: Parts, state: State): Range | undefined {
    const object = client && this.#objects.find(client, state);
    return object?.kind === 'client' ? object.at : undefined;
  }

  #answer(client: HttpClient, event: RequestEvent, parts: Parts, state: State): Ending[] {
    const { recorder } = this;
    const { follow } = recorder;
    const { progress } = state;
    if (follow !== undefined && progress.phase === 0 && event.key === follow.key) {
      // In a later round the way there is less certain: what has changed by then would be unknown.
      if (recorder.events.has(event.key)) return [];
      recorder.started(event);
      recorder.record(event);
      return follow.outcomes.flatMap((outcome, index) => {
        const own = state.clone();
        own.progress = { ...progress, phase: 1, round: 1, lane: toLane(follow, index) };
        return this.#end(client, event, parts, outcome, own);
      });
    }
    const first = follow && recorder.events.get(follow.key);
    if (follow !== undefined && first !== undefined && progress.phase === 1) {
      if (recorder.isFollowed(follow, event) || isTwin(first, event)) {
        const { read, region, lane, round, waits } = progress;
        const certain = isCertain(progress);
        const outcome = outcomeOf(follow, lane);
        const again = { outcome, first, second: event, certain, read, region, round, waits };
        recorder.again.push(again);
        recorder.repeated(event);
        if (recorder.attempts?.next(state, again) !== true) return [];
        return this.#end(client, event, parts, outcome, state);
      }
      if (recorder.isRead(event)) state.progress = { ...progress, read: true };
    }
    const ok = this.#answers.success(client, event, undefined);
    const err = errorOf(client, event);
    const answer: Value = { k: 'promise', ok, err };
    if (follow !== undefined) return this.#respond(parts, answer, state, event);
    recorder.record(event);
    state.history = new Set([...state.history, event.key]);
    if (this.#answers.resolvesOnError(client, parts, state)) {
      state.answers = withRequest(state.answers, event.key);
    }
    if (parts.lazy !== true) send(state, [event.key]);
    return this.#respond(parts, { ...answer, flights: [event.key] }, state, event);
  }

  /** The followed request ends in this way. */
  #end(
    client: HttpClient,
    event: RequestEvent,
    parts: Parts,
    outcome: Outcome,
    state: State,
  ): Ending[] {
    if (state.progress.round === 1) this.policies.repeat(client, event, parts, outcome, state);
    if (hasSignal(parts, this.#collector, state)) {
      state.progress = { ...state.progress, mayThrow: true };
    }
    const result = this.#answers.outcome(client, event, parts, outcome, state);
    return this.#respond(parts, result, state, event);
  }

  /** Lets response interceptors have a failure. */
  #respond(parts: Parts, result: Value, state: State, event: RequestEvent): Ending[] {
    if (parts.callback?.k === 'fn' && result.k === 'promise' && result.ok !== undefined) {
      const site = { ...siteOf(event), id: `${siteOf(event).id}w` };
      const { ok } = result;
      const { callback } = parts;
      return inFrame(state, result.flights ?? [], () =>
        this.#host
          .invoke(callback, undefined, [ok], state, site)
          .map((each) => ({ kind: 'return', state: each.state, value: result })),
      );
    }
    const [handler] = parts.responses;
    if (handler === undefined || result.k !== 'promise' || result.err === undefined) {
      return returned(result, state);
    }
    const { act, id, at } = siteOf(event);
    const site: Site = { act, id: `${id}x`, at };
    const layers = parts.layers.reduce(
      (all, each) => this.#objects.spread(all, each, state, at),
      newObject('object', at),
    );
    const config = this.#objects.allocate(state, site, configOf(parts, layers, site), 'cfg');
    const err = result.err.k === 'err' ? { ...result.err, config } : result.err;
    const failed: Value = { ...result, err };
    this.#responding++;
    try {
      return this.#host.invoke(lib('promise', 'catch', failed), failed, [handler], state, site);
    } finally {
      this.#responding--;
    }
  }
}

function siteOf(event: RequestEvent): Site {
  return { act: event.act, id: event.key.slice(event.key.indexOf(':') + 1), at: event.at };
}

/** Whoever holds the signal may end everything. */
function hasSignal(parts: Parts, collector: PartCollector, state: State): boolean {
  const signal = parts.options && collector.readOption(parts.options, 'signal', state);
  const isOwn = (name: string): boolean =>
    /^(?:AbortSignal\.timeout|AbortController)\(\)/u.test(name);
  return (
    signal !== undefined &&
    alternatives(signal).some((each) => each.k === 'sym' && !isOwn(each.name))
  );
}
