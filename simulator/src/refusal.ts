/**
 * Persona's documented refusals. A handler throws one; the engine turns it into the answer.
 *
 * Titles and texts come from `api/`; texts in `details` are the simulator's where Persona documents none.
 */
import {
  ERROR_TITLES,
  getLimitDetails,
  getMismatchDetails,
  toDetailsPath,
  toErrorBody,
  toPointer,
} from '@persona-lint/api';
import type { ErrorBody } from '@persona-lint/api';

export class Refusal extends Error {
  readonly status: number;
  readonly body: ErrorBody;

  constructor(
    status: number,
    error: { readonly title: string; readonly details?: string; readonly pointer?: string },
  ) {
    super(`${status} ${error.title}`);
    this.status = status;
    this.body = toErrorBody(error);
  }
}

/** `path` is `data.attributes.reference-id`; `problem` is `is missing`, `must be a string`. */
export function badRequest(path: string, problem: string): Refusal {
  return new Refusal(400, {
    title: ERROR_TITLES.badRequest,
    details: `${toDetailsPath(path)} ${problem}`,
  });
}

/** A 400 that is about no single parameter. */
export function badRequestText(details: string): Refusal {
  return new Refusal(400, { title: ERROR_TITLES.badRequest, details });
}

export function idempotencyMismatch(key: string): Refusal {
  return new Refusal(400, { title: ERROR_TITLES.idempotency, details: getMismatchDetails(key) });
}

export function unauthenticated(title: string = ERROR_TITLES.unauthenticated): Refusal {
  return new Refusal(401, { title });
}

export function privacyPassRequired(): Refusal {
  const details = 'Request a challenge to obtain a token';
  return new Refusal(401, { title: ERROR_TITLES.privacyPass, details });
}

export function forbidden(details: string): Refusal {
  return new Refusal(403, { title: ERROR_TITLES.forbidden, details });
}

/** `path` names the parameter whose object does not exist; left out when it is the object of the URL. */
export function notFound(path?: string): Refusal {
  return new Refusal(404, {
    title: ERROR_TITLES.notFound,
    ...(path !== undefined && { details: `${toDetailsPath(path)} is not found` }),
  });
}

/** Wrong state, duplicate, already redacted. */
export function conflict(details: string): Refusal {
  return new Refusal(409, { title: ERROR_TITLES.conflict, details });
}

export function notUnique(): Refusal {
  const title = ERROR_TITLES.notUnique;
  return new Refusal(409, { title, details: title });
}

/** Somebody else has just changed the object. */
export function staleObject(): Refusal {
  const details = 'Attempted to update a record that was just modified. Please try again.';
  return new Refusal(409, { title: ERROR_TITLES.staleObject, details });
}

/** A value that is well formed and not acceptable; `path` is `data.attributes.selected-country-code`. */
export function unprocessable(details: string, path?: string): Refusal {
  return new Refusal(422, {
    title: ERROR_TITLES.unprocessable,
    details,
    ...(path !== undefined && { pointer: toPointer(path) }),
  });
}

/** The object would not be valid any more: `Status can't be blank`. */
export function recordInvalid(details: string, path: string): Refusal {
  return new Refusal(422, {
    title: ERROR_TITLES.recordInvalid,
    details,
    pointer: toPointer(path),
  });
}

export function rateLimited(limit: number): Refusal {
  return new Refusal(429, { title: ERROR_TITLES.rateLimit, details: getLimitDetails(limit) });
}

/** `status` is 429 or 403: the documentation says both. */
export function quotaExceeded(status: 403 | 429, quota: string, limit: number): Refusal {
  return new Refusal(status, { title: ERROR_TITLES.quota, details: getLimitDetails(limit, quota) });
}
