/**
 * The titles of Persona's errors by name, and the body an error has, for whoever answers like Persona.
 *
 * Meanings and sources stand beside the titles in `statuses.ts`; a test holds both together. Titles are matched loosely by
 * clients and may be reworded by Persona, so nobody but a simulator should depend on them.
 */
import type { ErrorBody, ErrorEntry } from './statuses.js';

export const ERROR_TITLES = {
  badRequest: 'Bad Request',
  parameterMissing: 'Parameter missing',
  idempotency: 'Idempotency error',
  unauthenticated: 'Must be authenticated to access this endpoint',
  invalidToken: 'Token is invalid',
  privacyPass: 'Privacy Pass token required',
  forbidden: 'Forbidden',
  notFound: 'Record not found',
  requestTimeout: 'Request Timeout',
  conflict: 'Conflict',
  notUnique: 'Record not unique',
  staleObject: 'Stale object error',
  unprocessable: 'Unprocessable entity',
  recordInvalid: 'Record invalid',
  rateLimit: 'Rate limit exceeded',
  quota: 'Quota exceeded',
  unavailable: 'Service unavailable',
} as const;

/** `data.attributes.reference-id` in an error of status 400 is written in snake case, whatever was sent. */
export function toDetailsPath(path: string): string {
  return path.replaceAll('-', '_');
}

/** Where an error of status 422 points: `/data/attributes/selected-country-code`. */
export function toPointer(path: string): string {
  return `/${path.replaceAll('.', '/')}`;
}

/** `details` of the 400 that an idempotency key with other parameters than before gets. */
export function getMismatchDetails(key: string): string {
  return `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`;
}

/** `details` of a 429; `quota` is the name of the exhausted quota (`create_verification`). */
export function getLimitDetails(limit: number, quota?: string): string {
  const what =
    quota === undefined
      ? `rate limit of ${limit} requests / min`
      : `${quota} quota limit of ${limit} requests`;
  return `You have hit your ${what}. Please reach out to support@withpersona.com if you need this changed.`;
}

/** A body with one error; members that are undefined are left out. */
export function toErrorBody(entry: {
  readonly title: string;
  readonly details?: string | undefined;
  readonly pointer?: string | undefined;
}): ErrorBody {
  const error: ErrorEntry = {
    title: entry.title,
    ...(entry.details !== undefined && { details: entry.details }),
    ...(entry.pointer !== undefined && { source: { pointer: entry.pointer } }),
  };
  return { errors: [error] };
}
