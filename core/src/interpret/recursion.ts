/**
 * How deep a function that calls itself is followed, and what stands for all deeper calls.
 * Used by `calls`. Not here: the rounds of a retry in general (`rounds`).
 */
import type { FunctionIR } from '../ir/program.js';
import type { Activations } from './activations.js';
import type { Recorder } from './requests.js';
import { widened } from './object.js';
import type { State } from './state.js';
import { equal, join, UNDEFINED, type Value } from './values.js';

const MAX_RECURSION = 2;

export type Entering =
  | { readonly kind: 'enter'; readonly args: readonly Value[] }
  /** Too deep: the call is one of an unknown function. */
  | { readonly kind: 'unknown' }
  /** What happens deeper is what has happened at this depth. */
  | { readonly kind: 'same' };

export interface Recursion {
  readonly fn: FunctionIR;
  /** How often the function is already running. */
  readonly running: number;
  /** The activation that calls. */
  readonly act: number;
  readonly args: readonly Value[];
}

/** Where the attempts of a followed request are these calls, one more is entered for all others. */
export function enterRecursion(
  { fn, running, act, args }: Recursion,
  state: State,
  activations: Activations,
  recorder: Recorder,
): Entering {
  if (running < MAX_RECURSION) return { kind: 'enter', args };
  const { attempts, follow } = recorder;
  const isAttempt =
    attempts !== undefined &&
    follow !== undefined &&
    follow.rounds > 1 &&
    state.progress.phase === 1 &&
    recorder.followedFunctions.has(fn.id);
  if (!isAttempt) return { kind: 'unknown' };
  const above = activations.chain(act).findLast((each) => each.fn === fn.id);
  const general = fn.params.map((param, index) => {
    const given = args[index] ?? UNDEFINED;
    const before = above && state.read(above.id, param.slot);
    if (before === undefined || equal(before, given)) return given;
    const place = `${String(fn.id)}:p${String(index)}`;
    return widened(place, join(before, given));
  });
  if (running === MAX_RECURSION) return { kind: 'enter', args: general };
  const isStable = fn.params.every((param, index) => {
    const before = above && state.read(above.id, param.slot);
    const now = general[index];
    return before !== undefined && now !== undefined && (before.k === 'sym' || equal(before, now));
  });
  if (!isStable || state.progress.round < follow.rounds) return { kind: 'unknown' };
  attempts.close(state);
  return { kind: 'same' };
}
