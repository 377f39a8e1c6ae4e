/**
 * The pace of a retry: how long it waits after each outcome, and whether it ever gives up.
 * Called by `retry` for what is certain to be repeated unchanged. Not here: whether it is.
 */
import type { Activations } from '../interpret/activations.js';
import type { Again, RequestEvent } from '../interpret/requests/events.js';
import { joinMaybeWaits, NO_WAIT, type Wait, type Waits } from '../interpret/retries/waits.js';
import type { Root } from '../interpret/runner.js';
import { OUTCOMES_AT_ONCE, type Repetition, type Session } from '../interpret/session.js';
import type { Outcome, Repeat } from '../model.js';
import { toBackoff, UNKNOWN_BACKOFF, type Backoff } from './backoff.js';
import { toDeclaredPace } from './declared-pace.js';
import type { Places } from './places.js';
import { isSameRequest, type FollowedRepeat } from './retry.js';

export interface Pace {
  readonly backoff: Backoff;
  readonly limit: Repeat['limit'];
}

/** `failures`: what goes out again after a failure; `known`: a run that has gone on after them. */
export function findPaces(
  session: Session,
  root: Root,
  event: RequestEvent,
  failures: readonly Again[],
  known: Repetition | undefined,
): ReadonlyMap<Outcome, Pace> {
  const paces = new Map<Outcome, Pace>();
  const own = new Set<Outcome>();
  for (const again of failures) {
    if (!isCertainRepeat(again)) continue;
    if (isOfLibrary(again)) paces.set(again.outcome, toPaceOfLibrary(again, session));
    else own.add(again.outcome);
  }
  const outcomes = [...own].filter((each) => !paces.has(each));
  const isKnown = (each: Outcome): boolean => known?.attempts?.isWhole(each) === true;
  for (const each of outcomes.filter(isKnown)) addPace(paces, each, known);
  const others = outcomes.filter((each) => !isKnown(each));
  for (let at = 0; at < others.length; at += OUTCOMES_AT_ONCE) {
    const some = others.slice(at, at + OUTCOMES_AT_ONCE);
    const found = session.followOn(root, event, some);
    for (const each of some) addPace(paces, each, found);
  }
  return paces;
}

/** Is the pace of what goes out again to be read off the attempts after it? */
export function hasOwnPace(again: Again): boolean {
  return isCertainRepeat(again) && !isOfLibrary(again);
}

function isCertainRepeat(again: Again): boolean {
  return again.certain && isSameRequest(again) === 'yes';
}

function isOfLibrary({ region }: Again): boolean {
  return region?.kind === 'library' || region?.kind === 'job';
}

function addPace(
  paces: Map<Outcome, Pace>,
  outcome: Outcome,
  { again, attempts }: Repetition = NOT_FOLLOWED,
): void {
  if (attempts === undefined) return;
  const waitsOf = (round: number): Waits | undefined =>
    again
      .filter((each) => each.outcome === outcome && each.round === round && each.certain)
      .map((each) => each.waits)
      .reduce<Waits | undefined>(joinMaybeWaits, undefined);
  const first = waitsOf(1);
  const backoff = first === undefined ? UNKNOWN_BACKOFF : toBackoff(first, waitsOf(2));
  paces.set(outcome, { backoff, limit: LIMITS[attempts.isEndless(outcome)] });
}

const NOT_FOLLOWED: Repetition = { again: [], attempts: undefined };

const LIMITS = { yes: 'unbounded', no: 'bounded', unknown: 'unknown' } as const;

function toPaceOfLibrary(again: Again, session: Session): Pace {
  const { region, waits } = again;
  if (region?.declared === undefined) return { backoff: UNKNOWN_BACKOFF, limit: 'unknown' };
  const pace = toDeclaredPace(region.declared, again, session);
  // What the tried function waits itself comes on top.
  return waits === NO_WAIT ? pace : { ...pace, backoff: UNKNOWN_BACKOFF };
}

/** `home`: the activation whose code the wait is looked for in. */
export function toPlacedRepeat(
  { backoff, ...repeat }: FollowedRepeat,
  home: number | undefined,
  activations: Activations,
  places: Places,
): Repeat {
  const { kind, firstMs, secondMs, wait } = backoff;
  const place = wait && places.at(seenFrom(wait, home, activations));
  return { ...repeat, wait: { kind, firstMs, secondMs, place } };
}

/** The call in the code of `home` that leads to the wait. */
function seenFrom(
  { act, at }: Wait,
  home: number | undefined,
  activations: Activations,
): Wait['at'] {
  const chain = activations.chain(act);
  const index = chain.findIndex((each) => each.id === home);
  return chain[index + 1]?.at ?? at;
}
