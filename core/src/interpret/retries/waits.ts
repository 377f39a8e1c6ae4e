/**
 * How long a program waits between the attempts of one request: each way to the next attempt has
 * its list of waits. Not here: what a wait amounts to (`facts/backoff`), which functions wait
 * (`library/waits`).
 */
import type { Range } from '../../ir/program.js';
import { identity } from '../values/identity.js';
import type { Value } from '../values/values.js';

export interface Wait {
  /** Milliseconds; undefined when something waits, nobody knows how long. */
  readonly ms: Value | undefined;
  readonly act: number;
  readonly at: Range;
}

/** Alternatives, each with the waits on one way, in order. */
export type Waits = readonly (readonly Wait[])[];

export const NO_WAIT: Waits = [[]];

/** Ways, and waits on one of them, that are told apart. */
const MAX_WAYS = 4;
const MAX_WAITS = 4;

const UNKNOWN: readonly Wait[] = [{ ms: undefined, act: -1, at: [0, 0] }];
/** Something waits, or may wait. */
export const SOME_WAIT: Waits = [UNKNOWN];

export function addWait(waits: Waits, wait: Wait): Waits {
  return followedBy(waits, [[wait]]);
}

/** First the one, then the other. */
export function followedBy(waits: Waits, after: Waits): Waits {
  if (after === NO_WAIT) return waits;
  if (waits === NO_WAIT) return after;
  return limit(waits.flatMap((way) => after.map((more) => [...way, ...more])));
}

/** Either; the left side itself when it covers the right one already. */
export function joinWaits(left: Waits, right: Waits): Waits {
  if (left === right) return left;
  const known = new Set(left.map(identityOf));
  const added = right.filter((way) => !known.has(identityOf(way)));
  return added.length === 0 ? left : limit([...left, ...added]);
}

export function joinMaybeWaits(
  left: Waits | undefined,
  right: Waits | undefined,
): Waits | undefined {
  if (left === undefined || right === undefined || left === right) return left ?? right;
  return joinWaits(left, right);
}

/** Has a way on which nobody knows how long it waits. */
export function isUnknownWait(waits: Waits): boolean {
  return waits.some((way) => way.some((each) => each.ms === undefined));
}

/** What is unknown anyway, and what grows without bound, is some wait. */
function limit(waits: Waits): Waits {
  const ways = new Map<string, readonly Wait[]>();
  for (const way of waits) {
    const kept =
      way.length > MAX_WAITS || way.some((each) => each.ms === undefined) ? UNKNOWN : way;
    ways.set(identityOf(kept), kept);
  }
  return ways.size > MAX_WAYS ? SOME_WAIT : [...ways.values()];
}

function identityOf(way: readonly Wait[]): string {
  return way
    .map(
      ({ ms, act, at }) =>
        `${String(act)}:${String(at[0])}:${ms === undefined ? '' : identity(ms)}`,
    )
    .join(' ');
}

/** What has been waited for before a value was there; undefined for nothing. */
export function joinMaybeAfter(
  left: Waits | undefined,
  right: Waits | undefined,
): Waits | undefined {
  return left === right ? left : joinWaits(left ?? NO_WAIT, right ?? NO_WAIT);
}

export function isSameAfter(left: Waits | undefined, right: Waits | undefined): boolean {
  if (left === right) return true;
  return left?.length === right?.length && joinMaybeAfter(left, right) === left;
}
