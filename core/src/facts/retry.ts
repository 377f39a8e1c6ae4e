/**
 * What leads a request to go out again: each way it can end is followed, and what comes after is
 * compared with what went before.
 */
import type { Again, RequestEvent } from '../interpret/requests/events.js';
import type { Region } from '../interpret/retries/progress.js';
import type { Root } from '../interpret/runner.js';
import { OUTCOMES_AT_ONCE, type Repetition, type Session } from '../interpret/session.js';
import { isSame } from '../interpret/values/compare.js';
import { union } from '../interpret/values/unions.js';
import { alternatives, lit, literalString, type Value } from '../interpret/values/values.js';
import type { Certainty, Outcome, Repeat, RetryPolicy } from '../model.js';
import { UNKNOWN_BACKOFF, type Backoff } from './backoff.js';
import { findPaces, hasOwnPace } from './pace.js';

/** Statuses that the rules speak of, and that stand for the rest of their class. */
const STATUSES = [400, 401, 403, 404, 408, 409, 413, 422, 429, 500, 502, 503, 504] as const;
/** A program may expect one or the other. */
const SUCCESSES = [200, 201] as const;

/** A repeat, with the wait as it was found. */
export type FollowedRepeat = Omit<Repeat, 'wait'> & { readonly backoff: Backoff };

export interface Followed {
  readonly kind: RetryPolicy['kind'];
  readonly region: Region | undefined;
  readonly repeats: readonly FollowedRepeat[];
  /** Repeats of any outcome with one key and something else changed, and those after success. */
  readonly changed: readonly Again[];
  /** The same request written a second time elsewhere, when that is how it goes out again. */
  readonly twin: RequestEvent | undefined;
}

const NOTHING: Followed = {
  kind: 'none',
  region: undefined,
  repeats: [],
  changed: [],
  twin: undefined,
};

export function followRequest(session: Session, root: Root, event: RequestEvent): Followed {
  if (!mayRepeat(session, root, event)) return NOTHING;
  const statuses = session.program.getStatuses();
  const classes = new Map<string, Outcome>([
    ...SUCCESSES.map((each) => [String(each), each] as const),
    ['network', 'network'],
  ]);
  for (const status of STATUSES) {
    const key = classOf(event, status, statuses);
    if (!classes.has(key)) classes.set(key, status);
  }
  const known = followAtOnce(session, root, event, [...classes.values()]);
  const all =
    known?.again.filter(({ round }) => round === 1) ??
    session.follow(root, event, [...classes.values()]);
  const changed = all.filter(isChangedReuse);
  if (SUCCESSES.every((success) => goesOnAnyway(event, all, success))) {
    return { ...NOTHING, changed };
  }
  // What is sent next in any case is no retry, though it is the same.
  const next = new Set(
    all.filter((each) => isSuccessful(each.outcome)).map((each) => each.second.sink),
  );
  const failures = all.filter(
    ({ outcome, second }) =>
      !isSuccessful(outcome) && (second.sink === event.sink || !next.has(second.sink)),
  );
  const paces = findPaces(session, root, event, failures, known);
  const repeats = (['network', ...STATUSES] as const)
    .map((outcome) => {
      const key = outcome === 'network' ? outcome : classOf(event, outcome, statuses);
      const followed = classes.get(key) ?? outcome;
      const { backoff, limit } = paces.get(followed) ?? NO_PACE;
      const found = failures.filter((each) => each.outcome === followed);
      return { ...toRepeat(outcome, found), backoff, limit };
    })
    .filter((each) => each.again !== 'no');
  const region = failures.map((each) => each.region).find((each) => each !== undefined);
  const kind = repeats.length === 0 ? 'none' : kindOf(region, session, event);
  const twin = failures.find((each) => each.second.key !== event.key);
  return { kind, region, repeats, changed, twin: region === undefined ? twin?.second : undefined };
}

/** In a loop the first attempt and those after it are followed in one run, where it can tell them apart. */
function followAtOnce(
  session: Session,
  root: Root,
  event: RequestEvent,
  outcomes: readonly Outcome[],
): Repetition | undefined {
  const { activations } = session.interpreter;
  const chain = activations.chain(event.act);
  if (
    event.repeatsItself ||
    outcomes.length > OUTCOMES_AT_ONCE ||
    !isInLoop(session, event) ||
    chain.some(({ fn, callback }) => callback === 'repeated' || session.isRecursive(fn))
  ) {
    return undefined;
  }
  const goesOn = (again: Again): boolean => !isSuccessful(again.outcome) && hasOwnPace(again);
  const found = session.followOn(root, event, outcomes, goesOn);
  // Given up half-way, the first attempt alone may still come to an end.
  return found.attempts && found;
}

/** Does it, or a call that leads to it, stand in a loop? */
function isInLoop({ interpreter }: Session, event: RequestEvent): boolean {
  const chain = interpreter.activations.chain(event.act);
  return chain.some(({ fn }, index) => {
    const block = chain[index + 1]?.block ?? Number.parseInt(event.key.split(':')[1] ?? '0', 10);
    return (interpreter.getFunction(fn).blocks[block]?.loops.length ?? 0) > 0;
  });
}

const NO_PACE = { backoff: UNKNOWN_BACKOFF, limit: 'unknown' } as const;

function isSuccessful(outcome: Outcome): boolean {
  return SUCCESSES.some((each) => each === outcome);
}

/** Cheap test first: only what stands in a cycle, or is written twice, can go out again. */
function mayRepeat(session: Session, root: Root, event: RequestEvent): boolean {
  if (event.repeatsItself) return true;
  const chain = session.interpreter.activations.chain(event.act);
  return (
    isInLoop(session, event) ||
    chain.some(({ fn, callback }) => callback === 'repeated' || session.isRecursive(fn)) ||
    root.events.some(
      (other) =>
        other.history.has(event.key) &&
        isSame(event.method, other.method) !== 'no' &&
        isSame(event.url, other.url) !== 'no',
    )
  );
}

/** Statuses that the program cannot tell apart share a class. */
function classOf(event: RequestEvent, status: number, mentioned: readonly number[]): string {
  // A client's own list may tell apart what the program does not.
  if (event.repeatsItself) return String(status);
  const below = mentioned.filter((each) => each < status).length;
  const named = mentioned.includes(status) ? '!' : '';
  return `${String(Math.floor(status / 100))}:${String(below)}${named}`;
}

/** What sends the same again after success is no retry: polling, a worker's loop. */
function goesOnAnyway(event: RequestEvent, all: readonly Again[], success: number): boolean {
  const same = all.filter(
    (each) =>
      each.outcome === success && each.second.sink === event.sink && isSameRequest(each) !== 'no',
  );
  const isWrite = event.method.k === 'lit' && event.method.v === 'POST';
  return same.some((each) => each.certain) || (same.length > 0 && !isWrite);
}

function toRepeat(
  outcome: Outcome,
  found: readonly Again[],
): Omit<FollowedRepeat, 'backoff' | 'limit'> {
  const certain = found.filter((each) => each.certain);
  const counted = certain.length > 0 ? certain : found;
  return {
    outcome,
    again: certain.length > 0 ? 'yes' : found.length > 0 ? 'unknown' : 'no',
    sameRequest: best(counted.map(isSameRequest)),
    sameKey: best(counted.map(isSameKey)),
    readBetween: counted.length > 0 && counted.every((each) => each.read),
  };
}

/** One way that is certain is enough. */
function best(answers: readonly Certainty[]): Certainty {
  if (answers.includes('yes')) return 'yes';
  return answers.includes('unknown') || answers.length === 0 ? 'unknown' : 'no';
}

export function isSameRequest({ first, second }: Again): Certainty {
  const all = [
    isSame(first.method, second.method),
    isSame(first.url, second.url),
    isSameBody(first, second),
  ];
  return all.includes('no') ? 'no' : all.includes('unknown') ? 'unknown' : 'yes';
}

export function isSameBody(first: RequestEvent, second: RequestEvent): Certainty {
  if (first.body === undefined && second.body === undefined) return 'yes';
  return first.body && second.body ? isSame(first.body, second.body) : 'no';
}

export function isSameKey({
  first,
  second,
}: {
  first: RequestEvent;
  second: RequestEvent;
}): Certainty {
  const one = first.idempotencyKey;
  const other = second.idempotencyKey;
  if (one.present === 'no' || other.present === 'no') return 'no';
  return one.value && other.value ? isSame(one.value, other.value) : 'unknown';
}

function isChangedReuse(again: Again): boolean {
  return again.certain && canShareKey(again.first, again.second) && differences(again).length > 0;
}

/** What Persona would see change between two requests; another origin is no change. */
export function differences(pair: {
  first: RequestEvent;
  second: RequestEvent;
}): ('method' | 'path' | 'body')[] {
  const { first, second } = pair;
  const found: ('method' | 'path' | 'body')[] = [];
  if (isSame(first.method, second.method) === 'no') found.push('method');
  if (isSame(pathOf(first.url), pathOf(second.url)) === 'no') found.push('path');
  if (isSameBody(first, second) === 'no') found.push('body');
  return found;
}

/** A URL without its origin, which may be known, an unknown value, or part of the first text. */
function pathOf(url: Value): Value {
  if (url.k === 'union') return union(url.of.map(pathOf), url.tag);
  const parts = url.k === 'str' ? url.parts : [url];
  const [first, ...rest] = parts;
  const text = first && literalString(first);
  if (text === undefined) return rest.length > 0 ? { k: 'str', parts: rest } : url;
  const path = text.replace(/^[a-z][a-z\d+.-]*:\/\/[^/]*/iu, '');
  return { k: 'str', parts: [lit(path), ...rest] };
}

/** Can both carry one key value? Two values known to be one, on some way through the program. */
export function canShareKey(first: RequestEvent, second: RequestEvent): boolean {
  const one = first.idempotencyKey;
  const other = second.idempotencyKey;
  if (one.value === undefined || other.value === undefined) return false;
  if (one.present !== 'yes' || other.present !== 'yes') return false;
  const others = alternatives(other.value);
  return alternatives(one.value).some((each) =>
    others.some((value) => value.k !== 'lit' && isSame(each, value) === 'yes'),
  );
}

function kindOf(
  region: Region | undefined,
  session: Session,
  event: RequestEvent,
): RetryPolicy['kind'] {
  if (region === undefined) {
    const recursive = session.interpreter.activations
      .chain(event.act)
      .some((each) => session.isRecursive(each.fn));
    return recursive ? 'recursion' : 'unknown';
  }
  return region.kind === 'each' ? 'loop' : region.kind;
}
