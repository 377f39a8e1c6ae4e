/**
 * Functions that call their argument again after it failed, as data. A new helper is a new row.
 * Not here: policies and pipelines that are made first (`retry-policies`), job runners
 * (`job-runners`), what clients do by themselves (`client-retries`).
 * Sources: each package's own source (version in `read`).
 */
import {
  NODE_RETRY_DELAY,
  NODE_RETRY_LIMIT,
  type DelayDeclaration,
  type LimitDeclaration,
} from './retry-declaration.js';

/** What a predicate or hook is given: the error, an object with it as `error`, or either by version. */
export type ErrorArgument =
  'error' | 'context' | 'error and context' | 'error, attempt' | 'attempt, error';

export interface RetryHelper {
  readonly library: string;
  readonly read: string;
  /** How a program says it, for the documentation. */
  readonly declared: string;
  /** `module:member.path` of the helper. */
  readonly callees: readonly string[];
  /** Which argument is the function that is tried, and which holds the options. */
  readonly fn: number | 'first function' | { readonly argument: number; readonly member: string };
  readonly options: number | 'other than the function';
  /**
   * `function`: the call gives a function that tries when it is called with the tried function's
   * arguments. `handle`: it gives something with which the function is started later.
   */
  readonly gives?: 'function' | 'handle';
  /** Set when only this much is known to be repeated. */
  readonly repeats?: 'network';
  readonly limit: LimitDeclaration;
  readonly delay: DelayDeclaration;
  /** Option with a predicate of the error: false stops. */
  readonly predicate?: { readonly option: string; readonly argument: ErrorArgument };
  /** Option with a predicate of the result: false tries again. */
  readonly until?: string;
  /** Option with a function that runs after a failure, and stops by throwing. */
  readonly stopHook?: { readonly option: string; readonly argument: ErrorArgument };
  /** Option with error classes: others stop. */
  readonly onlyErrors?: string;
  /** Error classes that stop, by name. */
  readonly stopErrors?: readonly string[];
  /** Tries again after an error that is no network error, but looks like a mistake: `TypeError`. */
  readonly stopsOnTypeError?: boolean;
  /** What the tried function is given first: a function that stops, one that tries again, the attempt. */
  readonly gets?: 'bail' | 'again' | 'attempt' | 'context' | 'nothing';
}

/** A helper known from the settings only: it repeats after a lost answer; after what else is not known. */
export const DECLARED_HELPER: RetryHelper = {
  library: '',
  read: 'settings',
  declared: '',
  callees: [],
  fn: 'first function',
  options: -1,
  repeats: 'network',
  limit: { options: [], means: 'retries', byDefault: 'unknown' },
  delay: { byDefault: 'unknown', unit: 'ms', retryAfter: false },
};

const P_RETRY = {
  library: 'p-retry',
  read: '4.6, 7.1',
  // A signal that aborts ends the attempts.
  limit: { ...NODE_RETRY_LIMIT, deadline: { options: ['maxRetryTime', 'signal'] } },
  delay: NODE_RETRY_DELAY,
  // Up to version 6 they are given the error, which has the numbers of the context.
  predicate: { option: 'shouldRetry', argument: 'error and context' },
  stopHook: { option: 'onFailedAttempt', argument: 'error and context' },
  stopErrors: ['AbortError'],
  stopsOnTypeError: true,
  gets: 'attempt',
} as const satisfies Partial<RetryHelper>;

const TS_RETRY = {
  library: 'ts-retry-promise',
  read: '0.8',
  limit: {
    options: ['retries'],
    means: 'retries',
    byDefault: 10,
    deadline: { options: ['timeout'], byDefault: 60_000 },
    unboundedValue: 'INFINITELY',
  },
  delay: {
    byDefault: { kind: 'constant', start: 100 },
    unit: 'ms',
    start: ['delay'],
    kind: {
      option: 'backoff',
      values: { FIXED: 'constant', LINEAR: 'linear', EXPONENTIAL: 'exponential' },
    },
    compute: { option: 'backoff', given: 'attempt', first: 1 },
    cap: 'maxBackOff',
    retryAfter: false,
  },
  predicate: { option: 'retryIf', argument: 'error' },
  until: 'until',
  stopErrors: ['NotRetryableError'],
  gets: 'nothing',
} as const satisfies Partial<RetryHelper>;

const TANSTACK = {
  library: 'TanStack Query',
  read: '5.108',
  options: 0,
  limit: {
    options: ['retry'],
    means: 'retries',
    byDefault: 0,
    unboundedValue: true,
    offValue: false,
  },
  delay: {
    byDefault: { kind: 'exponential', start: 1000 },
    unit: 'ms',
    start: ['retryDelay'],
    startMeans: 'constant',
    compute: { option: 'retryDelay', given: 'attempt, error', first: 0 },
    retryAfter: false,
  },
  predicate: { option: 'retry', argument: 'attempt, error' },
  gets: 'context',
} as const satisfies Partial<RetryHelper>;

const TANSTACK_MODULES = ['react', 'vue', 'solid', 'svelte', 'angular'].map(
  (name) => `@tanstack/${name}-query`,
);

export const TRIGGER_DELAY: DelayDeclaration = {
  byDefault: { kind: 'exponential', start: 1000 },
  unit: 'ms',
  start: ['minTimeoutInMs'],
  factor: 'factor',
  cap: 'maxTimeoutInMs',
  retryAfter: false,
};

export const RETRY_HELPERS: readonly RetryHelper[] = [
  {
    ...P_RETRY,
    declared: '`pRetry(fn, options)`',
    callees: ['p-retry:', 'p-retry:pRetry'],
    fn: 0,
    options: 1,
  },
  {
    ...P_RETRY,
    declared: '`makeRetriable(fn, options)`',
    callees: ['p-retry:makeRetriable'],
    fn: 0,
    options: 1,
    gives: 'function',
    gets: 'nothing',
  },
  {
    library: 'async-retry',
    read: '1.3',
    declared: '`retry(fn, options)`',
    callees: ['async-retry:'],
    fn: 0,
    options: 1,
    limit: NODE_RETRY_LIMIT,
    delay: NODE_RETRY_DELAY,
    gets: 'bail',
  },
  {
    library: 'promise-retry',
    read: '2.0',
    declared: '`promiseRetry(fn, options)`, where `fn` hands failures to its first argument',
    callees: ['promise-retry:', 'promise-retry:promiseRetry'],
    fn: 'first function',
    options: 'other than the function',
    limit: NODE_RETRY_LIMIT,
    delay: NODE_RETRY_DELAY,
    gets: 'again',
  },
  {
    library: 'exponential-backoff',
    read: '3.1',
    declared: '`backOff(fn, options)`',
    callees: ['exponential-backoff:backOff'],
    fn: 0,
    options: 1,
    limit: { options: ['numOfAttempts'], means: 'attempts', byDefault: 10 },
    delay: {
      byDefault: { kind: 'exponential', start: 100 },
      unit: 'ms',
      start: ['startingDelay'],
      factor: 'timeMultiple',
      cap: 'maxDelay',
      retryAfter: false,
    },
    predicate: { option: 'retry', argument: 'error, attempt' },
    gets: 'nothing',
  },
  {
    ...TS_RETRY,
    declared: '`retry(fn, options)`',
    callees: ['ts-retry-promise:retry'],
    fn: 0,
    options: 1,
  },
  {
    ...TS_RETRY,
    declared: '`retryDecorator(fn, options)`',
    callees: ['ts-retry-promise:retryDecorator'],
    fn: 0,
    options: 1,
    gives: 'function',
  },
  {
    library: 'Trigger.dev',
    read: '4.8',
    declared: '`retry.onThrow(fn, options)`',
    callees: ['@trigger.dev/sdk:retry.onThrow', '@trigger.dev/sdk/v3:retry.onThrow'],
    fn: 0,
    options: 1,
    limit: { options: ['maxAttempts'], means: 'attempts', byDefault: 3 },
    delay: TRIGGER_DELAY,
    stopErrors: ['AbortTaskRunError'],
    gets: 'context',
  },
  {
    ...TANSTACK,
    declared: '`useMutation({ mutationFn, retry })`',
    callees: TANSTACK_MODULES.flatMap((module) => [
      `${module}:useMutation`,
      `${module}:createMutation`,
      `${module}:injectMutation`,
    ]),
    fn: { argument: 0, member: 'mutationFn' },
    gives: 'handle',
  },
  {
    ...TANSTACK,
    declared: '`queryClient.fetchQuery({ queryFn, retry })`',
    callees: [...TANSTACK_MODULES, '@tanstack/query-core'].flatMap((module) =>
      ['fetchQuery', 'prefetchQuery', 'ensureQueryData'].map(
        (name) => `${module}:QueryClient#${name}`,
      ),
    ),
    fn: { argument: 0, member: 'queryFn' },
  },
];

/** Method decorators: the method is tried again with its arguments. */
export interface RetryDecorator extends Pick<
  RetryHelper,
  | 'library'
  | 'read'
  | 'declared'
  | 'callees'
  | 'limit'
  | 'delay'
  | 'predicate'
  | 'onlyErrors'
  | 'stopErrors'
> {
  readonly options: number;
}

export const RETRY_DECORATORS: readonly RetryDecorator[] = [
  {
    library: 'typescript-retry-decorator',
    read: '2.6',
    declared: '`@Retryable(options)`',
    callees: ['typescript-retry-decorator:Retryable'],
    options: 0,
    limit: { options: ['maxAttempts'], means: 'retries', byDefault: 'unknown' },
    delay: {
      byDefault: { kind: 'none', start: 0 },
      unit: 'ms',
      start: ['backOff'],
      startMeans: 'constant',
      kind: {
        option: 'backOffPolicy',
        values: { FixedBackOffPolicy: 'constant', ExponentialBackOffPolicy: 'exponential' },
      },
      factor: 'exponentialOption.multiplier',
      cap: 'exponentialOption.maxInterval',
      retryAfter: false,
    },
    predicate: { option: 'doRetry', argument: 'error' },
    onlyErrors: 'value',
  },
];
