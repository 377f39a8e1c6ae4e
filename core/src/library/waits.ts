/**
 * Functions that give a promise (or come back) after a time, as data. A new one is a new row.
 * Not here: `setTimeout` with a callback, which the platform's own functions know.
 * Sources: Node.js 24, Deno and Bun documentation; each package's own.
 */

export interface WaitFunction {
  /** `module:member.path`; an empty module is a global. */
  readonly callee: string;
  /** Argument with the milliseconds. */
  readonly ms: number;
  /** Argument with options in which a `signal` can end the wait by an error. */
  readonly options?: number;
}

export const WAIT_FUNCTIONS: readonly WaitFunction[] = [
  { callee: 'timers/promises:setTimeout', ms: 0, options: 2 },
  { callee: 'timers/promises:scheduler.wait', ms: 0, options: 1 },
  { callee: 'timers:promises.setTimeout', ms: 0, options: 2 },
  { callee: 'delay:', ms: 0, options: 1 },
  { callee: 'delay:delay', ms: 0, options: 1 },
  { callee: '@std/async:delay', ms: 0, options: 1 },
  { callee: '@std/async/delay:delay', ms: 0, options: 1 },
  { callee: ':Bun.sleep', ms: 0 },
  { callee: ':Bun.sleepSync', ms: 0 },
  { callee: 'bun:sleep', ms: 0 },
  { callee: 'bun:sleepSync', ms: 0 },
  { callee: 'es-toolkit:delay', ms: 0, options: 1 },
  { callee: 'es-toolkit/promise:delay', ms: 0, options: 1 },
  { callee: 'radash:sleep', ms: 0 },
  { callee: 'sleep-promise:', ms: 0 },
  { callee: 'await-sleep:', ms: 0 },
  { callee: 'modern-async:sleep', ms: 0 },
  { callee: 'bluebird:delay', ms: 0 },
];

/** Unknown functions with such a name may wait, even when nobody awaits them. */
export const WAIT_NAME = /(?:^|[.#_])(?:sleep|delay|wait|pause|back_?off|throttle)(?:\w*)$/iu;
