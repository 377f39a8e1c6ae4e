/** What the operations of abstract values need from the running interpreter. */
import type { FunctionId, Range, TypeHint } from '../ir/program.js';
import type { TimeLimits } from './requests/time-limits.js';
import type { State } from './state.js';
import type { Fn, Value } from './values/values.js';

/** One place of execution: an instruction of a function in an activation. */
export interface Site {
  readonly act: number;
  /** Unique in the activation. */
  readonly id: string;
  readonly at: Range;
  /** How far behind the start of a call the name of what is called begins: `update` in `a.b().update(c)`. */
  readonly nameAt?: number | undefined;
  /** What is called from here runs again: for each item, or after a failure. */
  readonly repeats?: boolean;
  /** A generator called from here is run to its end, waiting for what it yields. */
  readonly isCoroutine?: boolean;
}

/** One way a call can end. */
export interface Ending {
  readonly kind: 'return' | 'throw';
  readonly value: Value;
  readonly state: State;
}

export interface Host {
  /** Takes down what rounds of callbacks leave in flight. */
  readonly rounds: RoundNotes;
  /**
   * Calls any callable value; unknown ones answer with a symbol. `direct`: the program itself calls
   * it here (`f.call(…)`), and does not hand it over.
   */
  invoke(
    callee: Value,
    receiver: Value | undefined,
    args: readonly Value[],
    state: State,
    site: Site,
    direct?: boolean,
  ): Ending[];
  /** Runs a user's function that a library calls, and says how it can end. */
  callFunction(
    fn: Fn,
    receiver: Value | undefined,
    args: readonly Value[],
    state: State,
    site: Site,
  ): Ending[];
  /** An instance of the class that a declared type names, as seen from a function. */
  instanceFor(hint: TypeHint, fn: FunctionId, state: State): Value | undefined;
  /** What is known about how long requests wait. */
  readonly limits: TimeLimits;
}

export interface RoundNotes {
  noteRound(key: string, state: State, list: Value | undefined): void;
  replay<T>(run: () => T): T;
}

/** Names a construct that goes round: a loop by its index, a call by its site. */
export function roundKey(act: number, construct: { loop: number } | { site: string }): string {
  return `${String(act)}:${'loop' in construct ? `loop${String(construct.loop)}` : construct.site}`;
}

/** A call without what it is called on. */
export function nameOf({ at, nameAt = 0 }: Site): Range {
  return [at[0] + nameAt, at[1]];
}

/** Joins endings of one kind to a single state and value; undefined when there is none. */
export function returned(value: Value, state: State): Ending[] {
  return [{ kind: 'return', value, state }];
}

/** An id for something made at `site`, another one for each attempt. */
export function siteId(site: Site, state: State, suffix = ''): string {
  return `${String(site.act)}:${site.id}${suffix}${attemptMark(state)}`;
}

/** Tells apart what is made at one place in different attempts. */
export function attemptMark(state: State): string {
  return "'".repeat(state.progress.round);
}
