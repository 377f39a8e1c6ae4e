/**
 * Decides which part of a URL path is the operation's, and whether the path is one of the API at all.
 *
 * Works on text only, with `{…}` for what is not known; which host the path belongs to is the caller's question
 * (`hosts.ts`). Persona's hosts also serve hosted flows, the dashboard and files: those paths are never looked up.
 */
import { HOLE, getResources, toSegments } from './endpoint-index.js';
import { API_BASE_PATH, API_HOSTS, PRIVACY_BASE_PATH } from './hosts.js';

export interface ApiPath {
  /**
   * `api`: below the base path. `missing-api`: meant for the API, but `/api/v1` is absent or incomplete. `hosted`:
   * a page, dashboard or file address.
   */
  readonly kind: 'api' | 'missing-api' | 'hosted';
  /** With a leading slash, without query and fragment: below the base path, or as it came when `hosted`. */
  readonly path: string;
}

/** Base paths as they should be; unknown text that follows may begin with the slash. */
const BASE = new RegExp(`^(?:${API_BASE_PATH}|${PRIVACY_BASE_PATH})(?=/|$|\\{[…*]\\})`);

/** Base paths as they should not be: a part is missing or the version is another. */
const BROKEN_BASE = /^(?:\/api(?:\/v\d+)?|\/v\d+)(?=\/|$)/;

/** A base path of which a part is not known. */
const UNKNOWN_BASE = /^\/(?:api\/?)?\{[…*]\}(?=\/|$)/;

/** A base path that runs into the next segment. */
const GLUED_BASE = new RegExp(`^(?:${API_BASE_PATH}|${PRIVACY_BASE_PATH})(?=[a-z])`);

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
  if (found === undefined) return undefined;
  // A slash too many after the base path does no harm.
  return `/${path.slice(found.length).replace(/^\/+/, '')}`;
}

/**
 * The path below the base path when the slash after the latter is missing: `/api/v1inquiries` gives `/inquiries`.
 * Undefined when it is not.
 */
export function findGluedPath(path: string): string | undefined {
  const found = GLUED_BASE.exec(path);
  return found === null ? undefined : `/${path.slice(found[0].length)}`;
}

/**
 * A host that runs into the path because the slash between them is missing: `api.withpersona.cominquiries`. Undefined
 * unless what follows an API host is the beginning of an API path.
 */
export function findGluedHost(authority: string): { host: string; rest: string } | undefined {
  const host = API_HOSTS.find((each) => authority.startsWith(each) && authority !== each);
  const rest = host === undefined ? '' : authority.slice(host.length);
  const isPath = rest === 'api' || /^v\d$/.test(rest) || getResources().has(rest);
  return host !== undefined && isPath ? { host, rest } : undefined;
}
