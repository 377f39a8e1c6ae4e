/**
 * What Persona's idempotency does, as one decision table.
 *
 * A key is an address for a stored answer: the first answer to it is kept and replayed to the same parameters, and other
 * parameters are refused. Rate limits and authentication are checked before that store, so their answers never enter
 * it. Rules, hovers, the simulator and `explain` all read this table; nobody decides about keys on their own.
 */
import { ERRORS_PAGE, IDEMPOTENCE_PAGE, INFERENCE, SPEC } from './sources.js';
import type { Confidence, Source } from './sources.js';

/** `possibly`: only when the request got as far as the store. `undocumented`: no public text says. */
export type Certainty = 'yes' | 'no' | 'possibly' | 'undocumented';

/** How a request ended. `network`: no answer arrived. `mismatch`: 400, the key was used with other parameters before. */
export type Outcome =
  | 'success'
  | 'network'
  | 'mismatch'
  | 'bad-request'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'request-timeout'
  | 'conflict'
  | 'unprocessable'
  | 'rate-limited'
  | 'server-error'
  | 'other-client-error';

/** One line of the decision table. */
export interface IdempotencyDecision {
  readonly outcome: Outcome;
  /** Statuses the line speaks about; empty for `network` and for what no other line names. */
  readonly statuses: readonly number[];
  /** Whether the answer is kept under the key and replayed. */
  readonly stored: Certainty;
  /** Whether sending the request again can help. */
  readonly retry: boolean;
  /** Whether the next request may carry the same key. */
  readonly sameKey: boolean;
  /** Whether the request must differ from the one before to have a chance. */
  readonly mustChange: boolean;
  /** Something outside the request that has to change first. */
  readonly first?: string;
  readonly why: string;
  readonly source: Source;
  readonly confidence: Confidence;
}

export const IDEMPOTENCY_DECISIONS = [
  {
    outcome: 'success',
    statuses: [200, 201, 202],
    stored: 'yes',
    retry: false,
    sameKey: true,
    mustChange: false,
    why: 'Sent again with the same key, the stored answer comes back and nothing happens twice.',
    source: IDEMPOTENCE_PAGE,
    confidence: 'docs',
  },
  {
    outcome: 'network',
    statuses: [],
    stored: 'possibly',
    retry: true,
    sameKey: true,
    mustChange: false,
    why: 'Nobody knows whether the request arrived. The same key with the same parameters runs it at most once.',
    source: ERRORS_PAGE,
    confidence: 'docs',
  },
  {
    outcome: 'mismatch',
    statuses: [400],
    stored: 'no',
    retry: true,
    sameKey: false,
    mustChange: false,
    why: 'The key belongs to an earlier request with other parameters. This request has not run; it needs its own key.',
    source: IDEMPOTENCE_PAGE,
    confidence: 'docs',
  },
  {
    outcome: 'bad-request',
    statuses: [400],
    stored: 'yes',
    retry: false,
    sameKey: false,
    mustChange: true,
    why: 'The same request gets the same 400, from the store or again. A corrected one needs a new key.',
    source: ERRORS_PAGE,
    confidence: 'docs',
  },
  {
    outcome: 'unauthorized',
    statuses: [401],
    stored: 'no',
    retry: true,
    sameKey: true,
    mustChange: false,
    first: 'the API key',
    why: 'Authentication comes before the store. With a valid API key the same request may run under the same key.',
    source: ERRORS_PAGE,
    confidence: 'docs',
  },
  {
    outcome: 'forbidden',
    statuses: [403],
    stored: 'yes',
    retry: false,
    sameKey: false,
    mustChange: true,
    first: 'the permissions, the IP allowlist or the environment of the API key',
    why: 'The answer counts as acknowledged and is stored; after the permission is there, a new key is needed.',
    source: ERRORS_PAGE,
    confidence: 'inferred',
  },
  {
    outcome: 'not-found',
    statuses: [404],
    stored: 'yes',
    retry: false,
    sameKey: false,
    mustChange: true,
    why: 'The id does not exist for this API key and its environment; repeating the request does not create it.',
    source: ERRORS_PAGE,
    confidence: 'inferred',
  },
  {
    outcome: 'request-timeout',
    statuses: [408],
    stored: 'undocumented',
    retry: true,
    sameKey: true,
    mustChange: false,
    why: 'The server gave up waiting for the request, which is as good as a lost one: same key, same parameters.',
    source: SPEC,
    confidence: 'inferred',
  },
  {
    outcome: 'conflict',
    statuses: [409],
    stored: 'yes',
    retry: false,
    sameKey: false,
    mustChange: true,
    first: 'the state of the resource, which has to be read again',
    why: 'The resource exists, is being changed, or is in a state that refuses the action; blind repetition cannot win.',
    source: ERRORS_PAGE,
    confidence: 'docs',
  },
  {
    outcome: 'unprocessable',
    statuses: [422],
    stored: 'yes',
    retry: false,
    sameKey: false,
    mustChange: true,
    why: 'The form is right and a value is not acceptable. A corrected value makes another request, with a new key.',
    source: ERRORS_PAGE,
    confidence: 'docs',
  },
  {
    outcome: 'rate-limited',
    statuses: [429],
    stored: 'no',
    retry: true,
    sameKey: true,
    mustChange: false,
    first: 'time: wait until RateLimit-Reset or for 5, 10, 20, 40 s',
    why: 'Rate limits come before the store, so the request has not run and the same key is still free.',
    source: ERRORS_PAGE,
    confidence: 'docs',
  },
  {
    outcome: 'server-error',
    statuses: [500, 502, 503, 504],
    stored: 'possibly',
    retry: true,
    sameKey: false,
    mustChange: false,
    first: 'a look whether the object exists already, by its reference id',
    why: 'If the error was stored, the same key replays it for a day. A new key runs the request again.',
    source: ERRORS_PAGE,
    confidence: 'docs',
  },
  {
    outcome: 'other-client-error',
    statuses: [],
    stored: 'undocumented',
    retry: false,
    sameKey: false,
    mustChange: true,
    why: 'A client error stays one until the request changes.',
    source: INFERENCE,
    confidence: 'inferred',
  },
] as const satisfies readonly IdempotencyDecision[];

/** The facts about keys themselves. */
export const IDEMPOTENCY_FACTS = {
  /** Keys may be pruned once they are this old; a pruned key starts a new request. */
  prunedAfterHours: 24,
  /** What copies of the documentation from 2021 say; still found on mirrors. */
  outdatedPrunedAfterHours: 1,
  /** No public text limits length or characters. */
  maxLength: undefined,
  /** What happens to two requests at once with one key is not documented. */
  concurrent: 'undocumented',
  /** Whether method, path, headers or query take part in the comparison is not documented. */
  compares: 'undocumented',
  /** Whether a replayed answer can be told from a first one is not documented. */
  replayHeader: 'undocumented',
  source: IDEMPOTENCE_PAGE,
  confidence: 'docs',
} as const;

/** The line of the table for an outcome. */
export function getDecision(outcome: Outcome): IdempotencyDecision {
  const found = IDEMPOTENCY_DECISIONS.find((decision) => decision.outcome === outcome);
  if (!found) throw new Error(`No idempotency decision for ${outcome}`);
  return found;
}

/**
 * The line of the table for a status, or for `network` when no answer arrived. `mismatch` cannot be told from the status;
 * pass `title` of the error to recognise it. A 3xx counts as success, a status outside 100–599 as a network error.
 */
export function findDecision(status: 'network' | number, title?: string): IdempotencyDecision {
  return getDecision(toOutcome(status, title));
}

/**
 * Whether a request that ended like this should be sent again, and with the same key. From the decision table: a network
 * error, 408, 429 and (API key replaced) 401 with the same key, 5xx with a new one, other 4xx not at all.
 */
export function isRetryable(outcome: 'network' | number): { retry: boolean; sameKey: boolean } {
  const { retry, sameKey } = findDecision(outcome);
  return { retry, sameKey };
}

function toOutcome(status: 'network' | number, title: string | undefined): Outcome {
  if (status === 'network') return 'network';
  if (status === 400 && title !== undefined && /^idempotency error$/i.test(title.trim()))
    return 'mismatch';
  const decisions: readonly IdempotencyDecision[] = IDEMPOTENCY_DECISIONS;
  const found = decisions.find(
    ({ outcome, statuses }) => outcome !== 'mismatch' && statuses.includes(status),
  );
  if (found) return found.outcome;
  if (status >= 500 && status < 600) return 'server-error';
  if (status >= 400 && status < 500) return 'other-client-error';
  return status >= 100 && status < 400 ? 'success' : 'network';
}
