/**
 * Attempt after attempt of a followed request that always ends in the same way: the first rounds
 * run as they are, the last one stands for all later ones, with whatever changed from one attempt to
 * the next unknown. Whether the attempts ever end can be read off what leaves that round.
 *
 *   attempt 1 ─fails─▶ round 1 ─▶ attempt 2 ─fails─▶ round 2 ─▶ attempt 3 ─fails─▶ round 3 ⟲
 *
 * Used by the recorder. Not here: what a single outcome leads to.
 */
import type { Certainty, Outcome } from '../../model.js';
import { outcomeOf, type Again, type Follow } from '../requests/events.js';
import type { State } from '../state.js';
import { isCertain, NOT_STARTED } from './progress.js';
import { NO_WAIT } from './waits.js';

const WIDEN = { widen: true, act: -1, graph: undefined, order: 0 } as const;

export class Attempts {
  readonly #follow: Follow;
  /** States in which each round was entered, by partition. */
  readonly #arrivals = new Map<number, State>();
  readonly #goesOn = new Map<Outcome, Certainty>();
  readonly #ends = new Map<Outcome, Certainty>();
  /** Outcomes some attempt of which was not followed further. */
  readonly #left = new Set<Outcome>();

  constructor(follow: Follow) {
    this.#follow = follow;
  }

  /** Moves on to the next round; false when this attempt is like one before, or not of interest. */
  next(state: State, again: Again): boolean {
    const { rounds } = this.#follow;
    if (rounds === 1) return false;
    if (!this.#follow.goesOn(again)) {
      this.#left.add(again.outcome);
      return false;
    }
    const { progress } = state;
    const isLast = progress.round >= rounds;
    if (isLast) this.close(state);
    const entered = this.#arrivals.get(state.partition);
    if (progress.round >= rounds - 1 && entered !== undefined) {
      const widened = entered.clone();
      state.progress = widened.progress = NOT_STARTED;
      if (!widened.absorb(state, WIDEN) && isLast) return false;
      state.become(widened);
    }
    const further = isLast ? 0 : 1;
    const { round, lane } = progress;
    state.progress = {
      ...progress,
      ...{ round: round + further, lane: lane + further },
      ...{ read: false, waits: NO_WAIT, resolved: undefined },
    };
    this.#arrivals.set(state.partition, state.clone());
    return true;
  }

  /** The attempts go on, in the round that stands for all later ones. */
  close({ progress }: State): void {
    if (progress.phase === 0 || progress.round < this.#follow.rounds) return;
    const outcome = outcomeOf(this.#follow, progress.lane);
    const known = this.#goesOn.get(outcome);
    const certain = isProven(progress) && known !== 'unknown';
    this.#goesOn.set(outcome, certain ? 'yes' : 'unknown');
  }

  /** A way out of the function that was followed. */
  end({ progress }: State): void {
    if (progress.phase === 0) return;
    const outcome = outcomeOf(this.#follow, progress.lane);
    const certain = isCertain(progress) || this.#ends.get(outcome) === 'yes';
    this.#ends.set(outcome, certain ? 'yes' : 'unknown');
  }

  /** Has every attempt that ended in this way been followed? */
  isWhole(outcome: Outcome): boolean {
    return !this.#left.has(outcome);
  }

  /** Do attempts that all end in this way go on for ever? */
  isEndless(outcome: Outcome): Certainty {
    const ends = this.#ends.get(outcome);
    if (ends !== undefined) return ends === 'yes' ? 'no' : 'unknown';
    return this.#goesOn.get(outcome) === 'yes' ? 'yes' : 'unknown';
  }
}

function isProven(progress: State['progress']): boolean {
  return isCertain(progress) && !progress.mayThrow;
}
