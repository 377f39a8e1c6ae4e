/**
 * Decides which part of a URL path is the operation's, and whether the path is one of the API at all.
 *
 * Works on text only, with `{…}` for what is not known; which host the path belongs to is the caller's question
 * (`hosts.ts`). Persona's hosts also serve hosted flows, the dashboard and files: those paths are never looked up.
 */
import { HOLE, getResources, toSegments } from './endpoint-index.js';
import { API_BASE_PATH, PRIVACY_BASE_PATH } from './hosts.js';

export interface ApiPath {
  /**
   * `api`: below the base path. `missing-api`: meant for the API, but `/api/v1` is absent or incomplete. `hosted`:
   * a page, dashboard or file address.
   */
  readonly kind: 'api' | 'missing-api' | 'hosted';
  /** With a leading slash, without query and fragment: below the base path, or as it came when `hosted`. */
  readonly path: string;
}

/** Base paths as they should be. */
const BASE = new RegExp(`^(?:${API_BASE_PATH}|${PRIVACY_BASE_PATH})(?=/|$)`);

/** Base paths as they should not be: a part is missing or the version is another. */
const BROKEN_BASE = /^(?:\/api(?:\/v\d+)?|\/v\d+)(?=\/|$)/;

/** A base path of which a part is not known. */
const UNKNOWN_BASE = /^\/(?:api\/?)?\{…\}(?=\/|$)/;

/** Files of versions before 2023-01-05, below the base path but no operation. */
const FILE_PATH = /^\/files(?:\/|$)/;

/**
 * Splits a URL path (`/api/v1/inquiries/{…}?include=x`) into what the catalogue can match.
 *
 * With `hasBase` the caller has already taken a base URL off, so a path without a base path is not a mistake. A path that
 * begins with something unknown is taken to be below the base path: the unknown part may hold it.
 */
export function splitApiPath(path: string, hasBase = false): ApiPath {
  const clean = `/${path.replace(/[?#].*$/s, '').replace(/^\/+/, '')}`;
  const whole = takeOff(clean, BASE);
  if (whole !== undefined) return { kind: FILE_PATH.test(whole) ? 'hosted' : 'api', path: whole };
  if (hasBase) return { kind: 'api', path: clean };
  const unknown = takeOff(clean, UNKNOWN_BASE);
  if (unknown !== undefined) return { kind: 'api', path: unknown === '/' ? `/${HOLE}` : unknown };
  const rest = takeOff(clean, BROKEN_BASE);
  if (rest !== undefined) return { kind: 'missing-api', path: rest };
  const isResource = getResources().has(toSegments(clean)[0] ?? '');
  return { kind: isResource ? 'missing-api' : 'hosted', path: clean };
}

function takeOff(path: string, base: RegExp): string | undefined {
  const found = base.exec(path)?.[0];
  return found === undefined ? undefined : path.slice(found.length) || '/';
}
