/**
 * How a library that retries is told how often and how long apart, and what it does when it is told
 * nothing: the parts that the rows of clients, helpers and job runners share. Not here: after which
 * failures it tries again, which each kind of row says in its own way.
 */

/** How delays between attempts grow. */
export type DelayKind = 'none' | 'constant' | 'linear' | 'exponential';

/**
 * Names of options are paths below the options that the row speaks of: `retry.maxAttempts`. An
 * empty one is these options themselves: `retry(3)`.
 */
export interface LimitDeclaration {
  /** Options with the count; the first that is set counts. */
  readonly options: readonly string[];
  /** Does the count include the first attempt? */
  readonly means: 'retries' | 'attempts';
  /** Without the option; `unknown` when something outside the program says it. */
  readonly byDefault: number | 'unbounded' | 'unknown';
  /** Options that end it after some time, and the one that does so by default, in milliseconds. */
  readonly deadline?: { readonly options: readonly string[]; readonly byDefault?: number };
  /** Option with a schedule that comes to an end or does not, or the options themselves; see `SCHEDULE_ENDS`. */
  readonly schedule?: string;
  /** Lifts the limit when it is true. */
  readonly forever?: string;
  /** Value of the count, other than Infinity, that lifts the limit. */
  readonly unboundedValue?: string | number | boolean;
  /** Value of the count that turns retries off, other than a number. */
  readonly offValue?: boolean;
  /** A function in this option decides alone: the count has no effect then. */
  readonly ignoredWith?: string;
}

export interface DelayDeclaration {
  /** What is waited when nothing is declared; `start` is the first delay in milliseconds. */
  readonly byDefault: { readonly kind: DelayKind; readonly start: number } | 'unknown';
  /** Unit of numbers in the options. */
  readonly unit: 'ms' | 's';
  /** Options with the first delay; the first that is set counts. */
  readonly start?: readonly string[];
  /** How delays grow once the first one is set; as by default when not said. */
  readonly startMeans?: DelayKind;
  /** Option with the factor of growth; 1 means constant. */
  readonly factor?: string;
  /** Option that names the growth. */
  readonly kind?: { readonly option: string; readonly values: Readonly<Record<string, DelayKind>> };
  /** Delays grow exponentially when this option is true. */
  readonly grows?: string;
  /** Option with a function that computes the delay, in the unit above. */
  readonly compute?: {
    readonly option: string;
    readonly given: 'attempt' | 'attempt, error' | 'error, attempt' | 'context';
    /** The attempt's number in its first call. */
    readonly first: 0 | 1;
    /** It gives an observable that fires after the delay. */
    readonly gives?: 'notifier';
  };
  /** Option with an object that computes it: `new ExponentialBackoff()`; see `DELAY_MAKERS`. */
  readonly maker?: string;
  /** Option with the longest delay. */
  readonly cap?: string;
  /** `Retry-After` is waited for. */
  readonly retryAfter: boolean;
}

/** Objects and schedules that say a delay, by the callee that makes them. */
export interface DelayMaker {
  readonly callee: string;
  readonly kind: DelayKind | 'function' | 'list';
  /** Argument with the first delay, or with options that have it. */
  readonly start?: { readonly argument: number; readonly option?: string };
  readonly byDefault: number;
}

export const DELAY_MAKERS: readonly DelayMaker[] = [
  {
    callee: 'cockatiel:ConstantBackoff',
    kind: 'constant',
    start: { argument: 0 },
    byDefault: 0,
  },
  {
    callee: 'cockatiel:ExponentialBackoff',
    kind: 'exponential',
    start: { argument: 0, option: 'initialDelay' },
    byDefault: 128,
  },
  { callee: 'cockatiel:IterableBackoff', kind: 'list', start: { argument: 0 }, byDefault: 0 },
  { callee: 'cockatiel:DelegateBackoff', kind: 'function', start: { argument: 0 }, byDefault: 0 },
  { callee: 'rxjs:timer', kind: 'constant', start: { argument: 0 }, byDefault: 0 },
  {
    callee: 'axios-retry:exponentialDelay',
    kind: 'exponential',
    start: { argument: 2 },
    byDefault: 100,
  },
  {
    callee: 'axios-retry:linearDelay',
    kind: 'linear',
    start: { argument: 0 },
    byDefault: 100,
  },
  {
    callee: 'effect:Schedule.exponential',
    kind: 'exponential',
    start: { argument: 0 },
    byDefault: 0,
  },
  {
    callee: 'effect:Schedule.fibonacci',
    kind: 'exponential',
    start: { argument: 0 },
    byDefault: 0,
  },
  { callee: 'effect:Schedule.linear', kind: 'linear', start: { argument: 0 }, byDefault: 0 },
  { callee: 'effect:Schedule.spaced', kind: 'constant', start: { argument: 0 }, byDefault: 0 },
  { callee: 'effect:Schedule.fixed', kind: 'constant', start: { argument: 0 }, byDefault: 0 },
  { callee: 'effect:Schedule.recurs', kind: 'none', byDefault: 0 },
  { callee: 'effect:Schedule.forever', kind: 'none', byDefault: 0 },
];

/** The options of node-retry, which p-retry, async-retry and promise-retry hand on. */
export const NODE_RETRY_LIMIT: LimitDeclaration = {
  options: ['retries'],
  means: 'retries',
  byDefault: 10,
  deadline: { options: ['maxRetryTime'] },
  forever: 'forever',
};

export const NODE_RETRY_DELAY: DelayDeclaration = {
  byDefault: { kind: 'exponential', start: 1000 },
  unit: 'ms',
  start: ['minTimeout'],
  factor: 'factor',
  cap: 'maxTimeout',
  retryAfter: false,
};
