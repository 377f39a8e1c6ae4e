/**
 * Policies and operators that are made first and applied to a function or pipeline later, as data:
 * cockatiel, rxjs, Effect, Bottleneck. Not here: helpers that are given the function (`retry-helpers`).
 * Sources: each package's own source (version in `read`).
 */
import {
  NODE_RETRY_DELAY,
  NODE_RETRY_LIMIT,
  type DelayDeclaration,
  type LimitDeclaration,
} from './retry-declaration.js';

export interface RetryPolicyRow {
  readonly library: string;
  readonly read: string;
  /** How a program says it, for the documentation. */
  readonly declared: string;
  readonly callees: readonly string[];
  /** Argument with the options. */
  readonly options: number;
  readonly limit: LimitDeclaration;
  readonly delay: DelayDeclaration;
  /** Options with a predicate of the error, and the answer that tries again. */
  readonly predicates?: readonly { readonly option: string; readonly again: boolean }[];
}

export const COCKATIEL_RETRY: RetryPolicyRow = {
  library: 'cockatiel',
  read: '3.2',
  declared: '`retry(handleAll, options)`, applied by `policy.execute(fn)`, `wrap` or `@usePolicy`',
  callees: ['cockatiel:retry'],
  options: 1,
  limit: { options: ['maxAttempts'], means: 'retries', byDefault: 'unbounded' },
  delay: {
    byDefault: { kind: 'none', start: 0 },
    unit: 'ms',
    maker: 'backoff',
    retryAfter: false,
  },
};

export const RXJS_RETRY: RetryPolicyRow = {
  library: 'rxjs',
  read: '7.8',
  declared: '`source.pipe(retry(options))`',
  callees: ['rxjs:retry', 'rxjs/operators:retry'],
  options: 0,
  limit: { options: ['', 'count'], means: 'retries', byDefault: 'unbounded' },
  delay: {
    byDefault: { kind: 'none', start: 0 },
    unit: 'ms',
    start: ['delay'],
    startMeans: 'constant',
    compute: { option: 'delay', given: 'error, attempt', first: 1, gives: 'notifier' },
    retryAfter: false,
  },
};

export const EFFECT_RETRY: RetryPolicyRow = {
  library: 'Effect',
  read: '3.22, 4.1',
  declared: '`Effect.retry(effect, policy)`, also in a pipe',
  callees: ['effect:Effect.retry', 'effect/Effect:retry'],
  options: 1,
  limit: { options: ['times'], means: 'retries', schedule: 'schedule', byDefault: 'unbounded' },
  delay: {
    byDefault: { kind: 'none', start: 0 },
    unit: 'ms',
    maker: 'schedule',
    retryAfter: false,
  },
  predicates: [
    { option: 'while', again: true },
    { option: 'until', again: false },
  ],
};

export const BOTTLENECK_RETRY: RetryPolicyRow = {
  library: 'Bottleneck',
  read: '2.19',
  declared: "`limiter.on('failed', listener)`: a number that it returns is the delay",
  callees: ['bottleneck:'],
  options: -1,
  // What the listener returns and whether it counts decide both.
  limit: { options: [], means: 'retries', byDefault: 'unknown' },
  delay: { byDefault: 'unknown', unit: 'ms', retryAfter: false },
};

export const NODE_RETRY: RetryPolicyRow = {
  library: 'retry',
  read: '0.13',
  declared: '`retry.operation(options)`: `operation.retry(error)` starts the next attempt',
  callees: ['retry:operation'],
  options: 0,
  limit: NODE_RETRY_LIMIT,
  delay: NODE_RETRY_DELAY,
};

export const RETRY_POLICIES: readonly RetryPolicyRow[] = [
  COCKATIEL_RETRY,
  RXJS_RETRY,
  EFFECT_RETRY,
  BOTTLENECK_RETRY,
  NODE_RETRY,
];
