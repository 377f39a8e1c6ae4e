/**
 * What the Persona API is, as typed data: operations, errors, headers, versions, idempotency, and the lookups on it.
 *
 * The package imports nothing at run time and works in a browser. It says nothing about programs (that is core) and
 * holds no opinions (those are rules).
 */
export {
  API_KEY_PREFIXES,
  API_KEY_ROWS,
  API_KEY_VARIABLE,
  findApiKey,
  findApiKeys,
  isVisiblyFake,
  redactApiKey,
  redactApiKeys,
} from './api-key.js';
export type { ApiKeyPrefix, Environment, FoundApiKey } from './api-key.js';
export { findGluedHost, findGluedPath, splitApiPath } from './api-path.js';
export type { ApiPath } from './api-path.js';
export { isBaseUrlVariable } from './base-url-variable.js';
export {
  API_METHODS,
  HISTORICAL_OPERATIONS,
  OPERATIONS,
  findOperation,
  getKeyUse,
} from './catalogue.js';
export { continuePath } from './continue-path.js';
export type { PathContinuation } from './continue-path.js';
export { CONFLICTS, CONFLICT_STATUS, findConflict } from './conflicts.js';
export type { ConflictRow } from './conflicts.js';
export { HOLE } from './endpoint-index.js';
export { OPEN_HOLE, findPossibleOperations } from './endpoint-pattern.js';
export {
  ERROR_TITLES,
  getLimitDetails,
  getMismatchDetails,
  toDetailsPath,
  toErrorBody,
  toPointer,
} from './error-titles.js';
export { explain } from './explain.js';
export { explainBody } from './explain-body.js';
export type { ExplainedBody } from './explain-body.js';
export type { ExplainedError, Explanation, RetryAdvice } from './explain.js';
export { isExposedKeyVariable, isExposedVariable } from './exposed-variable.js';
export { FINDABLE_BY } from './findable.js';
export { findEndpoint, isSearchPath } from './find-endpoint.js';
export type { EndpointMatch } from './find-endpoint.js';
export {
  ABSENT_HEADERS,
  API_VERSION_HEADER,
  CONTENT_TYPE_HEADER,
  ENVIRONMENT_ID_HEADER,
  HEADER_ROWS,
  IDEMPOTENCY_KEY_HEADER,
  KEY_INFLECTIONS,
  KEY_INFLECTION_HEADER,
  ORGANIZATION_ID_HEADER,
  QUOTA_LIMIT_HEADER,
  QUOTA_REMAINING_HEADER,
  QUOTA_RESET_HEADER,
  RATE_LIMIT_LIMIT_HEADER,
  RATE_LIMIT_REMAINING_HEADER,
  RATE_LIMIT_RESET_HEADER,
  REMAINING_HEADERS,
  REQUEST_ID_HEADER,
  RETRY_AFTER_HEADER,
  findHeader,
} from './headers.js';
export type { HeaderRow } from './headers.js';
export {
  API_BASE_PATH,
  API_BASE_URL,
  API_HOSTS,
  DASHBOARD_URL,
  FILES_HOST,
  FORMER_FILES_URL,
  ONE_TIME_LINK_URL,
  PRIVACY_BASE_PATH,
  SHORT_LINK_URL,
  isApiHost,
  isApiOnlyHost,
  isPersonaHost,
} from './hosts.js';
export { findIdDocs } from './id-docs.js';
export { ID_PREFIXES, findIdPrefix, findIds, findParameterPrefixes } from './id-prefixes.js';
export type { FoundId, IdPrefix } from './id-prefixes.js';
export {
  IDEMPOTENCY_DECISIONS,
  IDEMPOTENCY_FACTS,
  findDecision,
  getDecision,
  isRetryable,
} from './idempotency.js';
export type { Certainty, IdempotencyDecision, Outcome } from './idempotency.js';
export { KNOWN_MISTAKES } from './known-mistakes.js';
export type { KnownMistake } from './known-mistakes.js';
export {
  BACKOFF_SECONDS,
  LIMITS,
  QUOTAS,
  QUOTA_STATUSES,
  THROTTLE_SHARE,
  getLimit,
  getWaitSeconds,
} from './limits.js';
export type { Limit, Quota } from './limits.js';
export type {
  Availability,
  BodyMember,
  KeyUse,
  Method,
  Operation,
  Parameter,
  ParameterType,
  StateChange,
} from './operation.js';
export { MISPLACED_MEMBERS } from './misplaced-members.js';
export type { MisplacedMember } from './misplaced-members.js';
export { PERMISSIONS } from './permissions.js';
export type { Permission } from './permissions.js';
export { listReference, renderTitle } from './reference.js';
export type { ReferenceEntry } from './reference.js';
export { renderParameter, renderParameters } from './render-parameters.js';
export { renderStatusTable } from './render-advice.js';
export {
  renderAbsentHeader,
  renderBaseUrl,
  renderDecision,
  renderExplanation,
  renderHeader,
  renderIdPrefix,
  renderOperation,
  renderStates,
  renderStatus,
  renderVersion,
} from './render.js';
export { REPORTS, REPORT_TYPES, findReportType } from './report-types.js';
export type { ReportType } from './report-types.js';
export { REQUEST_MARKS } from './request-marks.js';
export type { Confidence, Source } from './sources.js';
export { isSameName, toKebab, toSpellings } from './spelling.js';
export { RESOURCE_STATES, canResume, findResourceStates } from './states.js';
export type { ResourceStates } from './states.js';
export {
  ABSENT_ERROR_MEMBERS,
  ERROR_MEMBERS,
  STATUSES,
  findStatus,
  findStatusNamed,
  findTitles,
} from './statuses.js';
export type { ErrorBody, ErrorEntry, ErrorTitle, StatusRow, TitleOfStatus } from './statuses.js';
export { suggestEndpoint } from './suggest-endpoint.js';
export { takesHeader } from './takes-header.js';
export { validateRequest } from './validate-request.js';
export type { ApiRequest } from './validate-request.js';
export type { ProblemCode, RequestProblem } from './validate/problem.js';
export { API_VERSIONS, PERSONA_VERSIONS, findApiVersion, findNearestVersion } from './versions.js';
export type { ApiVersion } from './versions.js';
export { DESCRIBED_EVENTS, UNDESCRIBED_EVENTS, WEBHOOK_SUBSCRIPTIONS } from './webhook-events.js';
export {
  SIGNATURE_HEADER,
  WEBHOOK_BODY,
  WEBHOOK_DELIVERY,
  WEBHOOK_HEADERS,
  WEBHOOK_SIGNATURE,
  isSignatureHeader,
} from './webhooks.js';
export type { WebhookHeader } from './webhooks.js';
export { findWrittenResource } from './written-resource.js';
export type { WrittenResource } from './written-resource.js';
