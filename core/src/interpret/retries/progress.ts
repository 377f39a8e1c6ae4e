/**
 * What has happened since a request went out that is being followed: part of every state of a run.
 * Not here: variables and objects (`state`) and how ways meet (`State.absorb`).
 */
import type { Range } from '../../ir/program.js';
import type { DelayDeclaration, LimitDeclaration } from '../../library/retry-declaration.js';
import { NO_AGES, type Age } from '../values/ages.js';
import type { Fn, Value } from '../values/values.js';
import { NO_WAIT, type Waits } from './waits.js';

/** What has been done since the request being followed first went out. */
export interface Progress {
  /** 0 before it went out, 1 after. */
  readonly phase: 0 | 1;
  /** Which way of ending is followed, and in which round, from 1; 0 before it went out. */
  readonly lane: number;
  /** How many attempts have ended. */
  readonly round: number;
  /** Nothing unknown has decided since whether control comes here; but see `doubts`. */
  readonly certain: boolean;
  /**
   * Branches that the answer may have decided, with the sides taken: 1 then, 2 else. When both
   * sides meet again, as after `message ?? 'unknown'`, the doubt is gone.
   */
  readonly doubts: ReadonlyMap<string, number>;
  /** Another read of Persona happened since. */
  readonly read: boolean;
  /** The loop, helper or recursion that led to the next attempt. */
  readonly region: Region | undefined;
  /** Since the last attempt. */
  readonly waits: Waits;
  /** Those that had passed when the promise being made was resolved. */
  readonly resolved: Waits | undefined;
  /** Something unknown was called that may have thrown. */
  readonly mayThrow: boolean;
  /** What tests on the way here say about how old data is. */
  readonly ages: readonly Age[];
}

export interface Region {
  readonly kind: 'loop' | 'recursion' | 'library' | 'job' | 'each';
  /** Activation whose code `at` is in. */
  readonly act: number;
  readonly at: Range;
  readonly library: string | undefined;
  /** What a library was told, when it is one. */
  readonly declared?: Declared | undefined;
}

/** How a library is told how often and how long apart, and with which options it was. */
export interface Declared {
  readonly limit: LimitDeclaration;
  readonly delay: DelayDeclaration;
  /** Copies of the options that the declarations speak of, most specific last. */
  readonly options: readonly Value[];
  /** What a function among the options gives. */
  readonly run?: ((fn: Fn, args: readonly Value[]) => readonly Value[]) | undefined;
}

/** Is it certain that control comes here after the followed request ended as it did? */
export function isCertain(progress: Progress): boolean {
  return progress.certain && progress.doubts.size === 0;
}

export const NOT_STARTED: Progress = {
  phase: 0,
  lane: 0,
  certain: true,
  doubts: new Map(),
  read: false,
  region: undefined,
  round: 0,
  waits: NO_WAIT,
  resolved: undefined,
  mayThrow: false,
  ages: NO_AGES,
};
