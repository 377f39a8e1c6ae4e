/**
 * Watches how a program behaves after lost answers, refusals and failures, and says which rule it broke.
 *
 * The dynamic twin of the linter's rules: nothing is guessed, each verdict is about requests that were made. Two requests
 * are attempts at the same thing when they have the same parameters and come within ten minutes of each other.
 */
import { BACKOFF_SECONDS, IDEMPOTENCY_KEY_HEADER, isRetryable } from '@persona-lint/api';
import type { Ending, Exchange } from '../engine/exchange.js';
import type { Clock } from '../world/clock.js';
import type { Verdict } from './verdict.js';

interface Attempt {
  readonly requestId: string;
  readonly key: string | undefined;
  /** Status that arrived at the client, or `lost`. */
  readonly result: number | 'lost';
  readonly worked: boolean;
  readonly created: readonly { readonly id: string }[];
  readonly until: number;
  /** Seconds until the limit's window is over, where it mattered. */
  readonly reset: number;
  readonly outcome: Ending['outcome'];
}

const TOGETHER = 10 * 60_000;
const KEPT = 10_000;

/** A client may be this much early: clocks and timers are not exact. */
const TOLERANCE = 0.9;

export class Observer {
  readonly #clock: Clock;
  readonly #last = new Map<string, Attempt>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  observe(exchange: Exchange, ending: Ending): readonly Verdict[] {
    const { route, caller } = exchange;
    if (!route || !caller) return [];
    const attempt = this.#toAttempt(exchange, ending);
    const name = `${caller.environment} ${route.operation.method} ${route.path} ${exchange.fingerprint ?? ''}`;
    const before = this.#last.get(name);
    // Requests that were at work at the same time are no attempts after one another.
    const isRepeat =
      before !== undefined && exchange.at >= before.until && exchange.at - before.until <= TOGETHER;
    this.#remember(name, attempt);
    return [
      ...findKeyOnSafeMethod(exchange, attempt),
      ...findMismatch(attempt),
      ...(isRepeat ? findRepetition(exchange, before, attempt) : []),
    ];
  }

  clear(): void {
    this.#last.clear();
  }

  #toAttempt(exchange: Exchange, ending: Ending): Attempt {
    const isLost = ending.isLost === true || ending.isCut === true;
    return {
      requestId: exchange.requestId,
      key: exchange.request.headers[IDEMPOTENCY_KEY_HEADER.toLowerCase()],
      result: isLost ? 'lost' : ending.status,
      worked: exchange.worked ?? false,
      created: ending.created ?? [],
      until: this.#clock.now(),
      reset: exchange.rate?.reset ?? 0,
      outcome: ending.outcome,
    };
  }

  #remember(name: string, attempt: Attempt): void {
    this.#last.delete(name);
    this.#last.set(name, attempt);
    if (this.#last.size <= KEPT) return;
    const [oldest] = this.#last.keys();
    if (oldest !== undefined) this.#last.delete(oldest);
  }
}

function findKeyOnSafeMethod({ route }: Exchange, { key, requestId }: Attempt): Verdict[] {
  if (key === undefined || route?.operation.idempotencyKey !== 'no-effect') return [];
  const message = `A key was sent with ${route.operation.method}, where it has no effect; leave it out.`;
  return [{ rule: 'no-key-on-safe-method', message, requestIds: [requestId] }];
}

function findMismatch({ outcome, requestId }: Attempt): Verdict[] {
  if (outcome !== 'mismatch') return [];
  const message =
    'A key was used again with other parameters, so the request was refused and did not run; a changed request needs a new key.';
  return [{ rule: 'no-key-reuse-with-changed-params', message, requestIds: [requestId] }];
}

function findRepetition(exchange: Exchange, before: Attempt, now: Attempt): Verdict[] {
  return [
    ...findLostKey(exchange, before, now),
    ...findReplayedFailure(before, now),
    ...findUnchanged(exchange, before, now),
    ...findHaste(exchange, before, now),
  ];
}

/** After a lost answer only the same key makes sure that the work is done once. */
function findLostKey({ route }: Exchange, before: Attempt, now: Attempt): Verdict[] {
  if (before.result !== 'lost' || route?.operation.idempotencyKey !== 'yes') return [];
  if (route.operation.search || (before.key !== undefined && before.key === now.key)) return [];
  const requestIds = [before.requestId, now.requestId];
  const twice =
    before.worked && now.worked
      ? `the work was done twice${toPair(before, now)}`
      : 'it only went well because the first request had not been carried out';
  if (before.key === undefined || now.key === undefined) {
    const message = `A lost answer was followed by the same request without a key: ${twice}. Send one key with all attempts.`;
    return [{ rule: 'require-idempotency-key', message, requestIds }];
  }
  const message = `A lost answer was followed by the same request with a new key: ${twice}. Make the key before the first attempt.`;
  return [{ rule: 'no-key-per-attempt', message, requestIds }];
}

function toPair(before: Attempt, now: Attempt): string {
  const [first] = before.created;
  const [second] = now.created;
  return first && second ? `, ${first.id} and ${second.id} are the same thing` : '';
}

function findReplayedFailure(before: Attempt, now: Attempt): Verdict[] {
  const isFailure = typeof before.result === 'number' && before.result >= 500;
  if (!isFailure || now.outcome !== 'replayed' || before.key !== now.key) return [];
  const message = `A ${before.result} was kept under the key and came back; look whether the work was done, then use a new key.`;
  const requestIds = [before.requestId, now.requestId];
  return [{ rule: 'no-same-key-after-server-error', message, requestIds }];
}

function findUnchanged({ route }: Exchange, before: Attempt, now: Attempt): Verdict[] {
  if (typeof before.result !== 'number' || before.result < 400 || before.result >= 500) return [];
  if (isRetryable(before.result).retry || route?.operation.method === 'GET') return [];
  const message = `A ${before.result} was followed by the same request, which cannot do better; change it first.`;
  const requestIds = [before.requestId, now.requestId];
  return [{ rule: 'no-unchanged-retry', message, requestIds }];
}

/** Persona's sample waits 5 s first; after a 429 the header says how long. */
function findHaste(exchange: Exchange, before: Attempt, now: Attempt): Verdict[] {
  const { result } = before;
  if (result !== 429 && !(typeof result === 'number' && result >= 500)) return [];
  const first = BACKOFF_SECONDS[0] ?? 5;
  const wanted = result === 429 && before.reset > 0 ? Math.min(before.reset, first) : first;
  const waited = (exchange.at - before.until) / 1000;
  if (waited >= wanted * TOLERANCE) return [];
  const message = `A ${result} was followed by the same request after ${waited.toFixed(1)} s; wait ${BACKOFF_SECONDS.join(', ')} s and so on.`;
  const requestIds = [before.requestId, now.requestId];
  return [{ rule: 'require-retry-backoff', message, requestIds }];
}
