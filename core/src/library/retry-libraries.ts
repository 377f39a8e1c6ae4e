/** All rows of libraries that retry, for the documentation that is generated from them. */
export { CLIENT_RETRIES, type ClientRetry } from './client-retries.js';
export { JOB_RUNNERS, type JobRunner } from './job-runners.js';
export type { DelayDeclaration, LimitDeclaration } from './retry-declaration.js';
export { RETRY_DECORATORS, RETRY_HELPERS, type RetryHelper } from './retry-helpers.js';
export { RETRY_POLICIES, type RetryPolicyRow } from './retry-policies.js';
