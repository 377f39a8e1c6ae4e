/**
 * What a client sends again by itself: which policy applies to a request, where it stands, and how
 * the next attempt goes out. Not here: what the policy says about one outcome (`client-retries`).
 */
import type { Range } from '../../ir/program.js';
import { AXIOS_RETRY, RETRY_AXIOS, type ClientRetry } from '../../library/client-retries.js';
import type { HttpClient } from '../../library/http-clients.js';
import type { Outcome } from '../../model.js';
import { isSuccess } from '../answers/answers.js';
import { errorOf } from '../answers/request-answers.js';
import type { Host, Site } from '../host.js';
import { toDeclared } from '../retries/trials.js';
import { NO_WAIT } from '../retries/waits.js';
import type { State } from '../state.js';
import { member, newObject } from '../values/object.js';
import type { Objects } from '../values/objects.js';
import { isNullish } from '../values/truth.js';
import { lib, lit, UNDEFINED, type Value } from '../values/values.js';
import { repeatsByItself, type PolicyReader } from './client-retries.js';
import type { Again, RequestEvent } from './events.js';
import type { Hooks } from './request-hooks.js';
import { RETRY, type PartCollector, type Parts } from './request-parts.js';

interface Sender {
  readonly again: Again[];
  record(client: HttpClient, parts: Parts, state: State, site: Site): RequestEvent;
}

export class ClientPolicies {
  readonly #objects: Objects;
  readonly #host: Host;
  readonly #collector: PartCollector;
  readonly #hooks: Hooks;
  readonly #sender: Sender;

  constructor(
    objects: Objects,
    host: Host,
    collector: PartCollector,
    hooks: Hooks,
    sender: Sender,
  ) {
    this.#objects = objects;
    this.#host = host;
    this.#collector = collector;
    this.#hooks = hooks;
    this.#sender = sender;
  }

  /** `axiosRetry(client, options)`, `rax.attach(client)`: the client repeats failed requests. */
  attach(by: ClientRetry, args: readonly Value[], state: State, site: Site): Value {
    const [target = lib('axios', ''), options = UNDEFINED] = args;
    const policy =
      isNullish(options) === 'yes'
        ? this.#objects.allocate(state, site, newObject('object', site.at), 'r')
        : options;
    const members = by === AXIOS_RETRY ? [['0', member(policy, site.at)] as const] : [];
    const list = newObject('array', site.at, members, { library: by.library });
    const ref = this.#objects.allocate(state, site, list, 'rl');
    this.#objects.set(target, lit(RETRY), ref, state, site.at);
    return UNDEFINED;
  }

  /** The client's own retry: after this outcome it sends the same request once more. */
  repeat(
    client: HttpClient,
    event: RequestEvent,
    parts: Parts,
    outcome: Outcome,
    state: State,
  ): void {
    const policy = parts.attached ?? client.retry;
    if (policy === undefined || (typeof outcome === 'number' && isSuccess(outcome))) return;
    const site = siteOf(event);
    const reader: PolicyReader = {
      policies: parts.policies,
      read: (value, name) => this.#collector.readOption(value, name, state),
      items: (value) => this.#objects.items(value, state),
      ask: (predicate, args) =>
        this.#host.callFunction(predicate, undefined, args, state.clone(), {
          ...site,
          id: `${site.id}y`,
        }),
    };
    const again = repeatsByItself(policy, reader, { ...errorOf(client, event), outcome });
    if (again === 'no') return;
    const second = this.#nextAttempt(client, policy, event, parts, state);
    const at = this.#policyPlace(policy, parts, state);
    this.#sender.again.push({
      outcome,
      first: event,
      second,
      certain: again === 'yes',
      read: false,
      round: 1,
      waits: NO_WAIT,
      region: {
        kind: 'library',
        act: -1,
        at: at ?? event.at,
        library: policy.library,
        declared: toDeclared(policy, this.#policyLayers(policy, parts, state), (fn, args) =>
          reader.ask(fn, args).map((each) => each.value),
        ),
      },
    });
  }

  /** Copies of the options in which the policy stands, most specific last. */
  #policyLayers(policy: ClientRetry, parts: Parts, state: State): Value[] {
    return parts.policies.flatMap((options) => {
      const { within } = policy;
      const holder =
        within === undefined ? options : this.#collector.readOption(options, within, state);
      return holder === undefined ? [] : [this.#objects.snapshot(holder, state)];
    });
  }

  /** The request as a further attempt sends it. */
  #nextAttempt(
    client: HttpClient,
    policy: ClientRetry,
    event: RequestEvent,
    parts: Parts,
    state: State,
  ): RequestEvent {
    const hasHooks = policy.runsHooksAgain !== false || policy.hooks !== undefined;
    if (!hasHooks) return event;
    const site = siteOf(event);
    const prepared = this.#hooks.prepareAgain(client, policy, parts, state, site);
    const next = this.#sender.record(client, prepared, state, site);
    if (policy.runsHooksAgain !== 'by version' || parts.hooks.length === 0) return next;
    const { value } = next.idempotencyKey;
    const isSame = value !== undefined && value === event.idempotencyKey.value;
    const unsure = { ...next.idempotencyKey, present: 'unknown', value: undefined } as const;
    return isSame ? next : { ...next, idempotencyKey: unsure };
  }

  /** The option that decides: the most specific one, in the most specific options. */
  #policyPlace(policy: ClientRetry, parts: Parts, state: State): Range | undefined {
    const holders = parts.policies.map((each) => this.#objects.find(each, state)).reverse();
    if (parts.attached === AXIOS_RETRY) return holders[0]?.at;
    const { within, statuses, predicate, limit } = policy;
    const names = [within, statuses.option, predicate?.option, ...limit.options];
    for (const holder of holders) {
      for (const name of names) {
        const found = name === undefined ? undefined : holder?.members.get(name);
        if (found !== undefined) return found.at;
      }
    }
    return undefined;
  }
}

function siteOf(event: RequestEvent): Site {
  return { act: event.act, id: event.key.slice(event.key.indexOf(':') + 1), at: event.at };
}

/** The policy that a call of this function attaches to the client it is given. */
export function findAttacher(module: string, path: string): ClientRetry | undefined {
  if (module === 'axios-retry' && (path === '' || path === 'default')) return AXIOS_RETRY;
  return module === 'retry-axios' && path === 'attach' ? RETRY_AXIOS : undefined;
}

/** The policy that a hidden list of a client stands for. */
export function findAttached(library: string | undefined): ClientRetry | undefined {
  return [AXIOS_RETRY, RETRY_AXIOS].find((each) => each.library === library);
}
