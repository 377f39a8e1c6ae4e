/**
 * Where the Persona API is reached: hosts and base paths.
 *
 * Hosts are compared whole, never by what a name looks like: `notwithpersona.com` and `withpersona.com.evil.example` are
 * somebody else's. Which paths of a host belong to the API is decided in `api-path.ts`.
 */

/** Path before every operation but the relays. Source: servers of the OpenAPI description. */
export const API_BASE_PATH = '/api/v1';

/** Path before the operations on relays. Source: servers of the OpenAPI description. */
export const PRIVACY_BASE_PATH = '/api/privacy/v1';

/** The address Persona's reference names today. */
export const API_BASE_URL = `https://api.withpersona.com${API_BASE_PATH}`;

const DOMAIN = 'withpersona.com';

/**
 * Hosts that serve the API. The first is the documented one; `withpersona.com` still stands in samples of Persona's own
 * guides, the others were seen in public programs.
 */
export const API_HOSTS: readonly string[] = [
  `api.${DOMAIN}`,
  DOMAIN,
  `app.${DOMAIN}`,
  `api.sandbox.${DOMAIN}`,
  `sandbox-api.${DOMAIN}`,
];

/** Serves uploaded files since version 2023-01-05; its addresses carry their own token, never the API key. */
export const FILES_HOST = `files.${DOMAIN}`;

/** Where files lay before 2023-01-05, behind the API key. */
export const FORMER_FILES_URL = `https://${DOMAIN}${API_BASE_PATH}/files/`;

/** A one-time link is this and a code. Source: examples of the description. */
export const ONE_TIME_LINK_URL = `https://${DOMAIN}/verify?code=`;

/** The short form of such a link is this and a code. Source: examples of the description. */
export const SHORT_LINK_URL = 'https://go.perso.na/';

/** Where people look at what the API made. Source: examples of the description. */
export const DASHBOARD_URL = `https://${DOMAIN}/dashboard`;

/**
 * Whether a host is Persona's: `withpersona.com` or any subdomain, in any case, with or without a port or a final dot.
 * Not only the API lives there; see `API_HOSTS`.
 */
export function isPersonaHost(host: string): boolean {
  const name = toHostName(host);
  return name === DOMAIN || name.endsWith(`.${DOMAIN}`);
}

/** Whether a host serves the API, compared like `isPersonaHost`. */
export function isApiHost(host: string): boolean {
  return API_HOSTS.includes(toHostName(host));
}

/** Whether nothing but the API is served there: neither hosted flows nor the dashboard. */
export function isApiOnlyHost(host: string): boolean {
  const name = toHostName(host);
  return isApiHost(name) && name !== DOMAIN && name !== `app.${DOMAIN}`;
}

function toHostName(host: string): string {
  return host.trim().toLowerCase().replace(/:\d*$/, '').replace(/\.$/, '');
}
