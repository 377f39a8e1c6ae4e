/**
 * What the Persona API is, as typed data: operations, errors, headers, versions, idempotency, and the lookups on it.
 *
 * The package imports nothing at run time and works in a browser. It says nothing about programs (that is core) and
 * holds no opinions (those are rules).
 */
export { API_KEY_PREFIXES, API_KEY_ROWS, findApiKey, redactApiKey } from './api-key.js';
export type { ApiKeyPrefix, Environment, FoundApiKey } from './api-key.js';
export { splitApiPath } from './api-path.js';
export type { ApiPath } from './api-path.js';
export { isBaseUrlVariable } from './base-url-variable.js';
export { HISTORICAL_OPERATIONS, OPERATIONS, findOperation, getKeyUse } from './catalogue.js';
export { findEndpoint } from './find-endpoint.js';
export type { EndpointMatch } from './find-endpoint.js';
export {
  API_VERSION_HEADER,
  IDEMPOTENCY_KEY_HEADER,
  KEY_INFLECTIONS,
  KEY_INFLECTION_HEADER,
} from './headers.js';
export {
  API_BASE_PATH,
  API_BASE_URL,
  API_HOSTS,
  FILES_HOST,
  PRIVACY_BASE_PATH,
  isApiHost,
  isPersonaHost,
} from './hosts.js';
export {
  IDEMPOTENCY_DECISIONS,
  IDEMPOTENCY_FACTS,
  findDecision,
  getDecision,
  isRetryable,
} from './idempotency.js';
export type { Certainty, IdempotencyDecision, Outcome } from './idempotency.js';
export type {
  Availability,
  BodyMember,
  KeyUse,
  Method,
  Operation,
  Parameter,
  ParameterType,
  SharedParameter,
  StateChange,
} from './operation.js';
export { REPORTS, REPORT_TYPES, findReportType } from './report-types.js';
export type { ReportType } from './report-types.js';
export { REQUEST_MARKS, toKebab, toSpellings } from './request-marks.js';
export type { Confidence, Source } from './sources.js';
export { suggestEndpoint } from './suggest-endpoint.js';
export { API_VERSIONS, PERSONA_VERSIONS, findApiVersion, findNearestVersion } from './versions.js';
export type { ApiVersion } from './versions.js';
export {
  ALL_EVENTS,
  DESCRIBED_EVENTS,
  UNDESCRIBED_EVENTS,
  WEBHOOK_SUBSCRIPTIONS,
} from './webhook-events.js';
