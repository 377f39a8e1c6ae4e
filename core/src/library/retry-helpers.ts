/**
 * Functions that call their argument again after it failed, as data. A new helper is a new row.
 * Sources: each package's own documentation or source (version in `read`).
 */

export interface RetryHelper {
  readonly library: string;
  readonly read: string;
  /** `module:member.path` of the helper. */
  readonly callees: readonly string[];
  /** Which argument is the function that is tried, and which holds the options. */
  readonly fn: number | 'first function';
  readonly options: number;
  /** Set when only this much is known to be repeated. */
  readonly repeats?: 'network';
  /** Option with the number of retries (or attempts, counting the first). */
  readonly count?: { readonly option: string; readonly means: 'retries' | 'attempts' };
  /** Option with a predicate of the error: false stops. */
  readonly predicate?: { readonly option: string; readonly argument: 'error' | 'context' };
  /** Error classes that stop, by name. */
  readonly stopErrors?: readonly string[];
  /** The tried function's first argument is a function that stops (`bail`). */
  readonly bail?: boolean;
  /** A job runner: how often a job is tried is said where its queue is made, under the same name. */
  readonly queue?: { readonly callee: string; readonly attempts: readonly string[] };
}

/** A helper known from the settings only: it repeats after a lost answer; after what else is not known. */
export const DECLARED_HELPER: RetryHelper = {
  library: '',
  read: 'settings',
  callees: [],
  fn: 'first function',
  options: -1,
  repeats: 'network',
};

export const RETRY_HELPERS: readonly RetryHelper[] = [
  {
    library: 'p-retry',
    read: '7.1',
    callees: ['p-retry:'],
    fn: 0,
    options: 1,
    count: { option: 'retries', means: 'retries' },
    predicate: { option: 'shouldRetry', argument: 'context' },
    stopErrors: ['AbortError'],
  },
  {
    library: 'async-retry',
    read: '1.3',
    callees: ['async-retry:'],
    fn: 0,
    options: 1,
    count: { option: 'retries', means: 'retries' },
    bail: true,
  },
  {
    library: 'BullMQ',
    read: '5',
    callees: ['bullmq:Worker'],
    fn: 1,
    options: 2,
    stopErrors: ['UnrecoverableError'],
    queue: { callee: 'bullmq:Queue', attempts: ['defaultJobOptions', 'attempts'] },
  },
  {
    library: 'exponential-backoff',
    read: '3.1',
    callees: ['exponential-backoff:backOff'],
    fn: 0,
    options: 1,
    count: { option: 'numOfAttempts', means: 'attempts' },
    predicate: { option: 'retry', argument: 'error' },
  },
  {
    library: 'ts-retry-promise',
    read: '0.8',
    callees: ['ts-retry-promise:retry'],
    fn: 0,
    options: 1,
    count: { option: 'retries', means: 'retries' },
    predicate: { option: 'retryIf', argument: 'error' },
    stopErrors: ['NotRetryableError'],
  },
];
