/**
 * One request that went out, and what came of it. Plain data without any secret; bodies of answers are kept beside it.
 * Not here: reading an answer (`read-answer.ts`), sending (`exchange.ts`).
 */
import type { Certainty } from '@persona-lint/api';
import type { EnvironmentKind } from './environments.js';

/** What the simulator is asked to do to the next request. */
export type Fault = 'lose-answer' | 'rate-limit' | 'server-error';

export const FAULTS: readonly Fault[] = ['lose-answer', 'rate-limit', 'server-error'];

/** Why a request went out. */
export type Cause = 'send' | 'same-key' | 'new-key' | 'retry';

export const CAUSES: readonly Cause[] = ['send', 'same-key', 'new-key', 'retry'];

/**
 * What the key did. `stored`: the request ran and its answer is kept. `replayed`: it did not run, the kept answer came
 * back. `mismatch`: it did not run, the key belongs to other parameters. `not-stored`: nothing was kept. `possibly`:
 * nobody knows. `no-key`: there was none.
 */
export type KeyEffect = 'stored' | 'replayed' | 'mismatch' | 'not-stored' | 'possibly' | 'no-key';

export interface SentRequest {
  readonly operation: string;
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  /** Without credentials. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface CreatedResource {
  readonly type: string;
  readonly id: string;
}

export interface Gauge {
  readonly kind: 'rate limit' | 'quota';
  readonly limit: number;
  readonly remaining: number;
  /** Seconds. */
  readonly reset: number | undefined;
}

export interface Redirect {
  readonly status: number;
  readonly location: string;
  readonly followed: boolean;
}

/** What a user might sensibly do next. */
export interface NextAction {
  readonly kind: 'same-key' | 'new-key' | 'retry-policy' | 'edit' | 'look-up' | 'docs';
  readonly label: string;
  /** Path in the body for `edit`, address for `docs`, operation id for `look-up`. */
  readonly target?: string;
  /** Of the path, for `look-up`. */
  readonly params?: Readonly<Record<string, string>>;
}

export interface Answer {
  /** `network`: none arrived. `cancelled`: the user did not wait for it, so it counts as lost, too. */
  readonly status: number | 'network' | 'cancelled';
  /** Of a lost answer: what the connection said. */
  readonly reason?: string;
  readonly milliseconds: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly bodyKind: 'none' | 'text' | 'file';
  readonly bodyBytes: number;
  /** Where a large or binary body was saved. */
  readonly file?: string;
  readonly redirects: readonly Redirect[];
  readonly effect: KeyEffect;
  /** Whether an answer is kept under the key, from the simulator's journal or the documentation's table. */
  readonly stored: Certainty;
  readonly effectText: string;
  /** The simulator's own word; otherwise what the documentation lets one expect. */
  readonly isCertain: boolean;
  readonly resource?: CreatedResource;
  /** The object came into being by this very request. */
  readonly isNew: boolean;
  /** Markdown, the same as in a hover. */
  readonly explanation: string;
  readonly gauges: readonly Gauge[];
  readonly requestId?: string;
  readonly actions: readonly NextAction[];
}

export interface Attempt {
  readonly id: number;
  /** Attempts at one request belong together; picking another one begins a new thread. */
  readonly thread: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly environment: string;
  readonly environmentKind: EnvironmentKind;
  readonly request: SentRequest;
  readonly key: string;
  readonly cause: Cause;
  readonly fault?: Fault;
  /** Seconds a runner waited before it. */
  readonly waited?: number;
  /** Undefined while it is on its way. */
  readonly answer?: Answer;
}
