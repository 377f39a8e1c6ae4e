/**
 * The HTTP headers of the Persona API: what requests may send and what answers carry.
 *
 * Webhook deliveries have headers of their own (`webhooks.ts`). Names are compared without regard to case; the spelling
 * here is the documented one.
 */
import {
  ERRORS_PAGE,
  IDEMPOTENCE_PAGE,
  KEY_INFLECTION_PAGE,
  PROTOCOL_PAGE,
  RATE_LIMITING_PAGE,
  REQUEST_IDS_PAGE,
  SPEC,
  VERSIONING_PAGE,
} from './sources.js';
import type { Confidence, Source } from './sources.js';

export const IDEMPOTENCY_KEY_HEADER = 'Idempotency-Key';
export const API_VERSION_HEADER = 'Persona-Version';
export const KEY_INFLECTION_HEADER = 'Key-Inflection';
export const RATE_LIMIT_LIMIT_HEADER = 'RateLimit-Limit';
export const RATE_LIMIT_REMAINING_HEADER = 'RateLimit-Remaining';
export const RATE_LIMIT_RESET_HEADER = 'RateLimit-Reset';
export const QUOTA_LIMIT_HEADER = 'Quota-Limit';
export const QUOTA_REMAINING_HEADER = 'Quota-Remaining';
export const QUOTA_RESET_HEADER = 'Quota-Reset';
export const REQUEST_ID_HEADER = 'Request-Id';
export const ENVIRONMENT_ID_HEADER = 'Persona-Environment-Id';
export const ORGANIZATION_ID_HEADER = 'Persona-Organization-Id';
export const CONTENT_TYPE_HEADER = 'Content-Type';
/** Persona does not send it. */
export const RETRY_AFTER_HEADER = 'Retry-After';

/** Casings an answer can be asked for; requests may use any of them without asking. */
export const KEY_INFLECTIONS: readonly string[] = ['camel', 'kebab', 'snake'];

export interface HeaderRow {
  readonly name: string;
  readonly sentIn: 'request' | 'response';
  /** Other names the same header goes by, in documentation or on the wire. */
  readonly aliases: readonly string[];
  readonly meaning: string;
  /** What the value is; units where it has one. */
  readonly value: string;
  readonly example: string;
  readonly note?: string;
  readonly source: Source;
  readonly confidence: Confidence;
}

export const HEADER_ROWS = [
  {
    name: 'Authorization',
    sentIn: 'request',
    aliases: [],
    meaning: 'Identifies the caller by an API key.',
    value: 'Bearer and the API key; PrivateToken and a privacy pass token for relay claims.',
    example: 'Bearer persona_sandbox_…',
    note: 'The key also decides the environment and, unless headers say otherwise, version and casing.',
    source: SPEC,
    confidence: 'spec',
  },
  {
    name: IDEMPOTENCY_KEY_HEADER,
    sentIn: 'request',
    aliases: [],
    meaning:
      'Names a request, so that repeating it returns the first answer and does nothing twice.',
    value: 'Any text; neither length nor characters are limited by the documentation.',
    example: 'b1f6c0de-2f5a-4a6b-9a35-6f8e7c1d2e3f',
    note: 'Works on every POST. No effect on GET and DELETE; not documented for PATCH.',
    source: IDEMPOTENCE_PAGE,
    confidence: 'docs',
  },
  {
    name: API_VERSION_HEADER,
    sentIn: 'request',
    aliases: [],
    meaning: 'Chooses the version of the API for this request.',
    value: 'A date among the known versions.',
    example: '2025-12-08',
    note: 'Without it the version configured for the API key applies. What an unknown date does is not documented.',
    source: VERSIONING_PAGE,
    confidence: 'docs',
  },
  {
    name: KEY_INFLECTION_HEADER,
    sentIn: 'request',
    aliases: [],
    meaning: 'Chooses the casing of the keys in the answer.',
    value: 'camel, kebab or snake.',
    example: 'kebab',
    note: 'For the answer only. Without it the setting of the API key applies, kebab unless changed. Keys inside fields keep their own spelling since 2025-10-27.',
    source: KEY_INFLECTION_PAGE,
    confidence: 'docs',
  },
  {
    name: CONTENT_TYPE_HEADER,
    sentIn: 'request',
    aliases: [],
    meaning: 'Says how the body is written.',
    value:
      'application/json; multipart/form-data for files; application/x-www-form-urlencoded for OAuth.',
    example: 'application/json',
    note: 'Large files in JSON often time out; multipart avoids that.',
    source: PROTOCOL_PAGE,
    confidence: 'docs',
  },
  {
    name: 'Persona-Relay-Secret',
    sentIn: 'request',
    aliases: [],
    meaning: 'Proves that the caller created the relay whose claim it reads.',
    value: 'The secret from the creation of the relay.',
    example: '…',
    source: SPEC,
    confidence: 'spec',
  },
  {
    name: RATE_LIMIT_LIMIT_HEADER,
    sentIn: 'response',
    aliases: [],
    meaning: 'Requests allowed in the current window.',
    value: 'A whole number of requests.',
    example: '300',
    source: SPEC,
    confidence: 'spec',
  },
  {
    name: RATE_LIMIT_REMAINING_HEADER,
    sentIn: 'response',
    aliases: [],
    meaning: 'Requests left in the current window.',
    value: 'A whole number of requests.',
    example: '299',
    note: 'Slow down once it falls below 15 % of RateLimit-Limit.',
    source: SPEC,
    confidence: 'spec',
  },
  {
    name: RATE_LIMIT_RESET_HEADER,
    sentIn: 'response',
    aliases: [],
    meaning: 'When the current window ends.',
    value: 'Whole seconds from now, not a point in time.',
    example: '42',
    note: 'The only hint how long to wait: Persona sends no Retry-After.',
    source: SPEC,
    confidence: 'spec',
  },
  {
    name: QUOTA_LIMIT_HEADER,
    sentIn: 'response',
    aliases: ['QuotaLimit-Limit'],
    meaning: 'Objects of one product that may be created in the current window.',
    value: 'A whole number of objects.',
    example: '1000',
    note: 'The documentation disagrees with itself: its error guide writes QuotaLimit-Limit, its samples and the API description Quota-Limit.',
    source: RATE_LIMITING_PAGE,
    confidence: 'docs',
  },
  {
    name: QUOTA_REMAINING_HEADER,
    sentIn: 'response',
    aliases: ['QuotaLimit-Remaining'],
    meaning: 'Objects of one product that may still be created in the current window.',
    value: 'A whole number of objects.',
    example: '998',
    note: 'Slow down below 15 % of Quota-Limit. The documentation disagrees with itself: its error guide writes QuotaLimit-Remaining, its samples and the API description Quota-Remaining.',
    source: RATE_LIMITING_PAGE,
    confidence: 'docs',
  },
  {
    name: QUOTA_RESET_HEADER,
    sentIn: 'response',
    aliases: ['QuotaLimit-Reset'],
    meaning: 'When the quota starts anew.',
    value: 'Whole seconds from now.',
    example: '31',
    note: 'By analogy with RateLimit-Reset; samples show it, no text explains it.',
    source: RATE_LIMITING_PAGE,
    confidence: 'docs',
  },
  {
    name: REQUEST_ID_HEADER,
    sentIn: 'response',
    aliases: [],
    meaning: 'Names the entry of the API log that recorded the request; support asks for it.',
    value: 'An id that begins with req_.',
    example: 'req_AbCdEfGh',
    note: 'On every authenticated answer, errors included. A replayed answer makes no new entry, so which id it carries is open.',
    source: REQUEST_IDS_PAGE,
    confidence: 'docs',
  },
  {
    name: ENVIRONMENT_ID_HEADER,
    sentIn: 'response',
    aliases: [],
    meaning: 'Names the environment that handled the request.',
    value: 'An id that begins with env_.',
    example: 'env_AbCdEfGh',
    source: SPEC,
    confidence: 'spec',
  },
  {
    name: ORGANIZATION_ID_HEADER,
    sentIn: 'response',
    aliases: [],
    meaning: 'Names the organization that handled the request.',
    value: 'An id that begins with org_.',
    example: 'org_AbCdEfGh',
    source: SPEC,
    confidence: 'spec',
  },
] as const satisfies readonly HeaderRow[];

/** Headers programs look for and Persona does not send. */
export const ABSENT_HEADERS = [
  {
    name: RETRY_AFTER_HEADER,
    instead: RATE_LIMIT_RESET_HEADER,
    source: ERRORS_PAGE,
    confidence: 'inferred',
  },
  {
    name: 'X-RateLimit-Remaining',
    instead: RATE_LIMIT_REMAINING_HEADER,
    source: RATE_LIMITING_PAGE,
    confidence: 'inferred',
  },
  {
    name: 'X-Idempotency-Key',
    instead: IDEMPOTENCY_KEY_HEADER,
    source: IDEMPOTENCE_PAGE,
    confidence: 'inferred',
  },
] as const satisfies readonly {
  readonly name: string;
  readonly instead: string;
  readonly source: Source;
  readonly confidence: Confidence;
}[];

/** The header of that name or alias, in any case; undefined when Persona documents none. */
export function findHeader(name: string): HeaderRow | undefined {
  const wanted = name.trim().toLowerCase();
  const rows: readonly HeaderRow[] = HEADER_ROWS;
  return rows.find((row) =>
    [row.name, ...row.aliases].some((alias) => alias.toLowerCase() === wanted),
  );
}

/** Names of the headers that say how much of a limit is left, with other spellings of them. */
export const REMAINING_HEADERS: readonly string[] = HEADER_ROWS.flatMap(({ name, aliases }) =>
  name === RATE_LIMIT_REMAINING_HEADER || name === QUOTA_REMAINING_HEADER ? [name, ...aliases] : [],
);
