/**
 * How deep a function that calls itself is followed, and what stands for all deeper calls.
 * Used by `calls`. Not here: the rounds of a retry in general (`rounds`).
 */
import type { FunctionIR } from '../ir/program.js';
import type { Activations } from './activations.js';
import type { Recorder } from './requests/requests.js';
import type { State } from './state.js';
import { equal } from './values/identity.js';
import { joinObjects, widened } from './values/object.js';
import { join } from './values/unions.js';
import { UNDEFINED, type Err, type Value } from './values/values.js';

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
  const calls = activations.chain(act).filter((each) => each.fn === fn.id);
  const [outermost] = calls;
  const above = calls.at(-1);
  const general = fn.params.map((param, index) => {
    const given = args[index] ?? UNDEFINED;
    // What it was given first: the last one may have counted already.
    const before = outermost && state.read(outermost.id, param.slot);
    if (before === undefined || equal(before, given)) return given;
    if (isSameFailure(before, given)) return withGeneralConfig(before, given, state);
    const place = `${String(fn.id)}:p${String(index)}`;
    return widened(place, join(before, given));
  });
  if (running === MAX_RECURSION) return { kind: 'enter', args: general };
  const isStable = fn.params.every((param, index) => {
    const before = above && state.read(above.id, param.slot);
    const now = general[index];
    if (before === undefined || now === undefined) return false;
    return before.k === 'sym' || equal(before, now) || isSameFailure(before, now);
  });
  if (!isStable || state.progress.round < follow.rounds) return { kind: 'unknown' };
  attempts.close(state);
  return { kind: 'same' };
}

/** What a response interceptor is given in two attempts that end in the same way. */
function isSameFailure(before: Value, now: Value): now is Err {
  return before.k === 'err' && now.k === 'err' && before.outcome === now.outcome;
}

/** The options that the error hands out, with whatever has changed in them unknown. */
function withGeneralConfig(before: Value, now: Err, state: State): Err {
  const { config } = now;
  const earlier = before.k === 'err' && before.config?.k === 'ref' ? before.config : undefined;
  const old = earlier && state.object(earlier.id);
  const own = config?.k === 'ref' ? state.object(config.id) : undefined;
  if (old === undefined || own === undefined || config?.k !== 'ref') return now;
  state.setObject(config.id, joinObjects(own, old, config.id));
  return now;
}
