/**
 * How HTTP clients send a failed request again by themselves, as data; `http-clients` refers to
 * these rows. Not here: functions that call another function again (`retry-helpers`).
 * Sources: each package's own source (version in `read`).
 */
import type { DelayDeclaration, LimitDeclaration } from './retry-declaration.js';

/** How a client itself sends a request again. */
export interface ClientRetry {
  /** As messages name it. */
  readonly library: string;
  readonly read: string;
  /** How a program says it, for the documentation. */
  readonly declared: string;
  /** Option that holds the others; undefined when they stand beside `headers`. */
  readonly within?: string;
  readonly limit: LimitDeclaration;
  readonly delay: DelayDeclaration;
  /** `any`, or the methods that are repeated unless the option names others. */
  readonly methods: { readonly option?: string; readonly byDefault: 'any' | readonly string[] };
  /** Statuses, or ranges of them. */
  readonly statuses: {
    readonly option?: string;
    readonly byDefault: readonly (number | readonly [from: number, to: number])[];
  };
  /** Option with a predicate, and what it is given; its answer replaces methods and statuses. */
  readonly predicate?: {
    readonly option: string;
    readonly given: 'error' | 'context' | 'error, response' | 'attempt, error, response' | 'delay';
    /** Only `true` and `false` decide; anything else leaves it to methods and statuses. */
    readonly needsBoolean?: boolean;
    /** It answers for what methods admit only. */
    readonly keepsMethods?: boolean;
  };
  /** Methods repeated after a network error, when other than after a status. */
  readonly networkMethods?: 'any';
  /** A network error counts as this status. */
  readonly networkAs?: number;
  /** Request hooks and interceptors run again at each attempt; `by version` when majors differ. */
  readonly runsHooksAgain: boolean | 'by version';
  /** Option with functions that run before each further attempt, given an object with `options`. */
  readonly hooks?: readonly string[];
}

const IDEMPOTENT = ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'] as const;
const SERVER_ERRORS = [500, 502, 503, 504] as const;
const CDN_ERRORS = [521, 522, 524] as const;

/** The policy that axios-retry attaches to a client. */
export const AXIOS_RETRY: ClientRetry = {
  library: 'axios-retry',
  read: '4.5',
  declared: "`axiosRetry(client, options)`, and `'axios-retry'` of one request",
  limit: { options: ['retries'], means: 'retries', byDefault: 3 },
  delay: {
    byDefault: { kind: 'none', start: 0 },
    unit: 'ms',
    compute: { option: 'retryDelay', given: 'attempt, error', first: 1 },
    retryAfter: true,
  },
  methods: { byDefault: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'] },
  statuses: { byDefault: [429, [500, 599]] },
  predicate: { option: 'retryCondition', given: 'error' },
  networkMethods: 'any',
  runsHooksAgain: true,
};

/** The policy that retry-axios attaches to a client. */
export const RETRY_AXIOS: ClientRetry = {
  library: 'retry-axios',
  read: '4.0',
  declared: '`rax.attach(client)` with `raxConfig` of the client or of one request',
  within: 'raxConfig',
  limit: { options: ['retry'], means: 'retries', byDefault: 3 },
  delay: {
    byDefault: { kind: 'exponential', start: 50 },
    unit: 'ms',
    start: ['retryDelay'],
    kind: {
      option: 'backoffType',
      values: { exponential: 'exponential', linear: 'linear', static: 'constant' },
    },
    cap: 'maxRetryDelay',
    retryAfter: true,
  },
  methods: {
    option: 'httpMethodsToRetry',
    byDefault: ['GET', 'HEAD', 'PUT', 'OPTIONS', 'DELETE'],
  },
  statuses: { option: 'statusCodesToRetry', byDefault: [[100, 199], 429, [500, 599]] },
  predicate: { option: 'shouldRetry', given: 'error' },
  runsHooksAgain: true,
};

export const GOT_RETRY: ClientRetry = {
  library: 'got',
  read: '14',
  declared: '`retry` of the client or of one request',
  within: 'retry',
  limit: { options: ['limit'], means: 'retries', byDefault: 2 },
  delay: {
    byDefault: { kind: 'exponential', start: 1000 },
    unit: 'ms',
    compute: { option: 'calculateDelay', given: 'context', first: 1 },
    cap: 'backoffLimit',
    retryAfter: true,
  },
  methods: { option: 'methods', byDefault: [...IDEMPOTENT, 'QUERY'] },
  // 413 is repeated only with a header that Persona does not send.
  statuses: { option: 'statusCodes', byDefault: [408, 429, ...SERVER_ERRORS, ...CDN_ERRORS] },
  predicate: { option: 'calculateDelay', given: 'delay' },
  runsHooksAgain: true,
  hooks: ['hooks', 'beforeRetry'],
};

export const KY_RETRY: ClientRetry = {
  library: 'ky',
  read: '1.14, 2.1',
  declared: '`retry` of the client or of one request',
  within: 'retry',
  limit: { options: ['limit'], means: 'retries', byDefault: 2 },
  delay: {
    byDefault: { kind: 'exponential', start: 300 },
    unit: 'ms',
    compute: { option: 'delay', given: 'attempt', first: 1 },
    cap: 'backoffLimit',
    retryAfter: true,
  },
  methods: { option: 'methods', byDefault: [...IDEMPOTENT, 'QUERY'] },
  // 413 is repeated only with a header that Persona does not send.
  statuses: { option: 'statusCodes', byDefault: [408, 429, ...SERVER_ERRORS] },
  predicate: {
    option: 'shouldRetry',
    given: 'context',
    needsBoolean: true,
    keepsMethods: true,
  },
  // ky 1 runs them at each attempt, ky 2 once.
  runsHooksAgain: 'by version',
  hooks: ['hooks', 'beforeRetry'],
};

export const UNDICI_RETRY: ClientRetry = {
  library: 'undici',
  read: '7.30',
  declared: '`new RetryAgent(agent, options)`, `agent.compose(interceptors.retry(options))`',
  limit: { options: ['maxRetries'], means: 'retries', byDefault: 5 },
  delay: {
    byDefault: { kind: 'exponential', start: 500 },
    unit: 'ms',
    start: ['minTimeout'],
    factor: 'timeoutFactor',
    cap: 'maxTimeout',
    retryAfter: true,
  },
  methods: { option: 'methods', byDefault: IDEMPOTENT },
  statuses: { option: 'statusCodes', byDefault: [429, ...SERVER_ERRORS] },
  runsHooksAgain: false,
};

export const OFETCH_RETRY: ClientRetry = {
  library: 'ofetch',
  read: '1.5',
  declared: '`retry` of one request',
  // One repetition of a GET is the default; a POST is repeated only when asked for.
  limit: { options: ['retry'], means: 'retries', byDefault: 0, offValue: false },
  delay: {
    byDefault: { kind: 'none', start: 0 },
    unit: 'ms',
    start: ['retryDelay'],
    startMeans: 'constant',
    compute: { option: 'retryDelay', given: 'context', first: 1 },
    retryAfter: false,
  },
  methods: { byDefault: 'any' },
  statuses: { option: 'retryStatusCodes', byDefault: [408, 409, 425, 429, ...SERVER_ERRORS] },
  networkAs: 500,
  // It calls itself: `onRequest` runs at each attempt.
  runsHooksAgain: true,
};

export const FETCH_RETRY: ClientRetry = {
  library: 'fetch-retry',
  read: '6.0',
  declared: '`fetchRetry(fetch, options)`, and the same options of one request',
  limit: { options: ['retries'], means: 'retries', byDefault: 3, ignoredWith: 'retryOn' },
  delay: {
    byDefault: { kind: 'constant', start: 1000 },
    unit: 'ms',
    start: ['retryDelay'],
    compute: { option: 'retryDelay', given: 'attempt, error', first: 0 },
    retryAfter: false,
  },
  methods: { byDefault: 'any' },
  statuses: { option: 'retryOn', byDefault: [] },
  predicate: { option: 'retryOn', given: 'attempt, error, response' },
  runsHooksAgain: false,
};

export const SUPERAGENT_RETRY: ClientRetry = {
  library: 'superagent',
  read: '10.4',
  declared: '`.retry(count, callback)` of one request',
  within: '#retry',
  limit: { options: ['limit'], means: 'retries', byDefault: 0 },
  delay: { byDefault: { kind: 'none', start: 0 }, unit: 'ms', retryAfter: false },
  methods: { byDefault: 'any' },
  statuses: { byDefault: [408, 413, 429, ...SERVER_ERRORS, ...CDN_ERRORS] },
  predicate: { option: 'callback', given: 'error, response', needsBoolean: true },
  runsHooksAgain: false,
};

/** What the documentation lists. */
export const CLIENT_RETRIES: readonly ClientRetry[] = [
  AXIOS_RETRY,
  RETRY_AXIOS,
  GOT_RETRY,
  KY_RETRY,
  UNDICI_RETRY,
  OFETCH_RETRY,
  FETCH_RETRY,
  SUPERAGENT_RETRY,
];
