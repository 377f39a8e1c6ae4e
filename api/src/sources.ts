/**
 * Where a fact comes from and how sure it is.
 *
 * Not the facts themselves: every data row of this package names one of these sources and one of these marks, and
 * hovers, docs and messages print them. Nothing here is fetched; an address is for people to read.
 */

/**
 * How sure a row is: `spec` and `docs` are Persona's own OpenAPI description and documentation, `third-party` was seen
 * in public programs, `inferred` is a conclusion of ours, `unconfirmed` could not be settled from public material.
 */
export type Confidence = 'spec' | 'docs' | 'third-party' | 'inferred' | 'unconfirmed';

/** The place a row was taken from: a page of Persona's documentation, its OpenAPI description, or a kind of evidence. */
export type Source = string;

/** Persona's documentation; paths of operation pages and guides are appended to it. */
export const DOCS_URL = 'https://docs.withpersona.com';

/** Persona's OpenAPI description, version folder 2025-12-08 (171 paths, 209 operations, 130 webhooks). */
export const SPEC = 'https://github.com/persona-id/persona-openapi (2025-12-08)';

/** Earlier states of the same description: rows that were public once and are not any more. */
export const SPEC_HISTORY = 'https://github.com/persona-id/persona-openapi (history)';

/** A client library generated from the description in January 2025. */
export const GENERATED_CLIENT = 'https://github.com/hey-jane/persona-openapi-client';

export const ERRORS_PAGE = `${DOCS_URL}/errors`;
export const OLD_ERRORS_PAGE = `${DOCS_URL}/v2022-09-01/reference/errors`;
export const IDEMPOTENCE_PAGE = `${DOCS_URL}/idempotence`;
export const RATE_LIMITING_PAGE = `${DOCS_URL}/rate-limiting`;
export const VERSIONING_PAGE = `${DOCS_URL}/versioning`;
export const CHANGELOG_PAGE = `${DOCS_URL}/changelog`;
export const KEY_INFLECTION_PAGE = `${DOCS_URL}/api-key-inflection`;
export const PROTOCOL_PAGE = `${DOCS_URL}/protocol`;
export const WEBHOOKS_PAGE = `${DOCS_URL}/webhooks`;
export const WEBHOOK_SECURITY_PAGE = `${DOCS_URL}/webhooks-best-practices`;
export const API_KEYS_PAGE = `${DOCS_URL}/api-keys`;
export const FILES_PAGE = `${DOCS_URL}/downloading-files`;
export const PAGINATION_PAGE = `${DOCS_URL}/pagination`;
export const REQUEST_IDS_PAGE = `${DOCS_URL}/request-ids`;
export const SECURITY_PAGE = `${DOCS_URL}/security`;
export const RESUMING_PAGE = `${DOCS_URL}/resuming-inquiries`;

/** Seen in public programs that call Persona; no single page. */
export const PUBLIC_CODE = 'public programs';

/** Concluded by this project from the sources above. */
export const INFERENCE = 'inference of this project';
