/**
 * What passes time, or may end everything, between two attempts: written into the progress of a
 * state. Used by calls and promises. Not here: the lists of waits themselves (`waits`).
 */
import { WAIT_NAME } from '../../library/waits.js';
import type { State } from '../state.js';
import { noteElapsed } from '../values/ages.js';
import type { Value } from '../values/values.js';
import { addWait, followedBy, SOME_WAIT, type Wait, type Waits } from './waits.js';

/** Unknown functions that are taken to come back: logs, counters, clocks, what only reads. */
const QUIET =
  /(?:^|\.)(?:log|debug|info|warn|error|trace|fatal|verbose|captureException|captureMessage|increment|incr|inc|count|gauge|timing|histogram|record|recordException|observe|emit|addEvent|setAttributes?|setStatus|add|push|set|get|has|now|toString|toISOString|getTime|abort|end|unref)$/u;
/** Of the platform, what is not known otherwise and throws nothing here. */
const PLATFORM =
  /^(?:Math|Number|String|Object|Array|Date|console|performance|AbortSignal|AbortController|clear\w+|Response|Headers|Intl|Symbol|Boolean)(?:\.|$)/u;
/** What is awaited of these has been there before. */
const NO_PASSING_ORIGINS = new Set(['answer', 'operation', 'env']);

/** Waits as long as `waits` say. */
export function pass(state: State, waits: Waits | undefined): void {
  const { progress } = state;
  if (waits === undefined) return;
  if (progress.phase === 0) noteElapsed(state, waits);
  else state.progress = { ...progress, waits: followedBy(progress.waits, waits) };
}

/** An unknown value is awaited: what an unknown function gives may take any time. */
export function passUnknown(value: Value, state: State): void {
  if (state.progress.phase === 0 || value.k !== 'sym') return;
  if (NO_PASSING_ORIGINS.has(value.origin) || QUIET.test(value.name.replace(/\(\)$/u, ''))) return;
  pass(state, SOME_WAIT);
}

/** An unknown function of this name is called: it may wait by itself, or throw. */
export function noteUnknownCall(name: string, module: string | undefined, state: State): void {
  const { progress } = state;
  if (progress.phase === 0) return;
  const mayWait = WAIT_NAME.test(name);
  const comesBack = mayWait || QUIET.test(name) || (module === '' && PLATFORM.test(name));
  if (mayWait) pass(state, SOME_WAIT);
  if (!comesBack) state.progress = { ...state.progress, mayThrow: true };
}

/** The promise that is being made is resolved now, or after a further wait. */
export function resolveNow(state: State, wait?: Wait): void {
  const { progress } = state;
  if (progress.phase === 0) return;
  const { waits } = progress;
  const resolved = wait === undefined ? waits : addWait(waits, wait);
  state.progress = { ...progress, resolved };
}
