/**
 * How much of the API may be used: rate limits, quotas, page sizes and other bounds.
 *
 * Numbers are Persona's defaults; an organization may have others. How a client should wait is here too, because every
 * retry advice refers to it.
 */
import {
  CHANGELOG_PAGE,
  ERRORS_PAGE,
  FILES_PAGE,
  IDEMPOTENCE_PAGE,
  INFERENCE,
  PAGINATION_PAGE,
  RATE_LIMITING_PAGE,
  SPEC,
  WEBHOOKS_PAGE,
} from './sources.js';
import type { Confidence, Source } from './sources.js';

/** Waiting times Persona's guide samples for 429 and 5xx, in seconds; they go on doubling. */
export const BACKOFF_SECONDS: readonly number[] = [5, 10, 20, 40];

/** Below this share of a limit a client should slow down. Source: error guide. */
export const THROTTLE_SHARE = 0.15;

export interface Limit {
  readonly name: string;
  /** Undefined where no public text gives a number. */
  readonly value?: number;
  readonly unit: string;
  readonly note?: string;
  readonly source: Source;
  readonly confidence: Confidence;
}

export const LIMITS = [
  {
    name: 'requests per production environment',
    value: 300,
    unit: 'requests per minute',
    note: 'Over all API keys of the environment. The window is 60 s and starts with its first request.',
    source: RATE_LIMITING_PAGE,
    confidence: 'docs',
  },
  {
    name: 'requests per API key',
    unit: 'requests per minute',
    note: 'A key may have a lower limit of its own; a request counts against both, and either can refuse it.',
    source: RATE_LIMITING_PAGE,
    confidence: 'docs',
  },
  {
    name: 'requests per sandbox environment',
    unit: 'requests per minute',
    note: 'No public text gives a number.',
    source: RATE_LIMITING_PAGE,
    confidence: 'unconfirmed',
  },
  {
    name: 'inquiries created',
    value: 150,
    unit: 'inquiries per minute',
    note: 'A quota. Most environments also have one for verifications, reports, cases and transactions.',
    source: RATE_LIMITING_PAGE,
    confidence: 'docs',
  },
  {
    name: 'page size',
    value: 100,
    unit: 'objects',
    note: '1 to 100, 10 when left out.',
    source: PAGINATION_PAGE,
    confidence: 'docs',
  },
  {
    name: 'ids in filter[inquiry-id]',
    value: 100,
    unit: 'ids',
    source: SPEC,
    confidence: 'spec',
  },
  {
    name: 'sessions of an inquiry',
    value: 25,
    unit: 'sessions',
    source: SPEC,
    confidence: 'spec',
  },
  {
    name: 'active tags of an organization',
    value: 1000,
    unit: 'tags',
    note: 'One more answers 422 since 2025-09-29.',
    source: CHANGELOG_PAGE,
    confidence: 'docs',
  },
  {
    name: 'related objects of a transaction',
    value: 100,
    unit: 'objects',
    note: 'Since 2025-10-27.',
    source: CHANGELOG_PAGE,
    confidence: 'docs',
  },
  {
    name: 'age of API logs',
    value: 14,
    unit: 'days',
    source: SPEC,
    confidence: 'spec',
  },
  {
    name: 'age of events',
    value: 30,
    unit: 'days',
    note: 'Since 2026-02-03.',
    source: WEBHOOKS_PAGE,
    confidence: 'docs',
  },
  {
    name: 'age of an idempotency key',
    value: 24,
    unit: 'hours',
    note: 'Older keys may be pruned; a pruned key starts a new request.',
    source: IDEMPOTENCE_PAGE,
    confidence: 'docs',
  },
  {
    name: 'validity of a file address',
    value: 6,
    unit: 'hours',
    note: 'Up to 3 days, set on the API key or webhook.',
    source: FILES_PAGE,
    confidence: 'docs',
  },
] as const satisfies readonly Limit[];

/** How many objects of a product may be created in a minute, and by which operations. */
export interface Quota {
  /** As the text of a 429 spells it. */
  readonly name: string;
  /** The operation whose path the creating operations begin with. */
  readonly resource: string;
  readonly value: number;
  readonly source: Source;
  readonly confidence: Confidence;
}

/**
 * The products that most environments have a quota for. Only the number for inquiries is documented; the one for
 * verifications stands in an example, the others are as high because nothing says otherwise.
 */
export const QUOTAS = [
  {
    name: 'create_inquiry',
    resource: '/inquiries',
    value: 150,
    source: RATE_LIMITING_PAGE,
    confidence: 'docs',
  },
  {
    name: 'create_verification',
    resource: '/verification',
    value: 300,
    source: SPEC,
    confidence: 'inferred',
  },
  {
    name: 'create_report',
    resource: '/reports',
    value: 300,
    source: INFERENCE,
    confidence: 'unconfirmed',
  },
  {
    name: 'create_case',
    resource: '/cases',
    value: 300,
    source: INFERENCE,
    confidence: 'unconfirmed',
  },
  {
    name: 'create_transaction',
    resource: '/transactions',
    value: 300,
    source: INFERENCE,
    confidence: 'unconfirmed',
  },
] as const satisfies readonly Quota[];

/**
 * A quota overrun is documented with two statuses: 403 in the table of errors, 429 on the page about rate limits and in
 * the API description. Clients should be ready for both.
 */
export const QUOTA_STATUSES = {
  statuses: [429, 403],
  source: `${RATE_LIMITING_PAGE}, ${ERRORS_PAGE}`,
  confidence: 'docs',
} as const;

/**
 * Seconds to wait before attempt `attempt` (1 is the first repetition): what `RateLimit-Reset` says if it is a number,
 * otherwise 5, 10, 20, 40, 80 …
 */
export function getWaitSeconds(attempt: number, rateLimitReset?: string | number): number {
  const reset =
    typeof rateLimitReset === 'string' ? Number.parseInt(rateLimitReset, 10) : rateLimitReset;
  if (reset !== undefined && Number.isFinite(reset) && reset >= 0) return reset;
  return (BACKOFF_SECONDS[0] ?? 5) * 2 ** (Math.max(1, Math.floor(attempt)) - 1);
}

/** The number of a limit by its name in `LIMITS`; `Infinity` where no public text gives one. */
export function getLimit(name: (typeof LIMITS)[number]['name']): number {
  const rows: readonly Limit[] = LIMITS;
  return rows.find((row) => row.name === name)?.value ?? Infinity;
}
