/**
 * Tells by its name whether a build tool puts an environment variable into what it sends to browsers and apps, and
 * whether it looks like Persona's API key.
 *
 * The name says that the value is public; it does not say whose it is: other products are called Persona, too.
 */

/** What build tools want in front of variables that they put into a bundle. */
const EXPOSED_PREFIX =
  /^(?:VITE|NEXT_PUBLIC|NUXT_PUBLIC|EXPO_PUBLIC|REACT_APP|GATSBY|VUE_APP|PUBLIC)_(?=[A-Z])/;

const KEY_WORDS = /(?:^|_)(?:KEY|APIKEY|SECRET|API_TOKEN|TOKEN|BEARER|CREDENTIALS?)(?:_|$)/;

/** Ids and keys that are meant for browsers, and secrets of another kind. */
const OTHER_WORDS =
  /(?:^|_)(?:TEMPLATE|ENVIRONMENT|ENV|PUBLISHABLE|PUBLIC|SESSION|INQUIRY|WEBHOOK|CLIENT_ID|ID)(?:_|$)/;

/** `NEXT_PUBLIC_…`, `VITE_…`, … */
export function isExposedVariable(name: string): boolean {
  return EXPOSED_PREFIX.test(name);
}

/** `VITE_PERSONA_API_KEY`, `NEXT_PUBLIC_PERSONA_SECRET`; not `VITE_PERSONA_TEMPLATE_ID`. */
export function isExposedKeyVariable(name: string): boolean {
  if (!isExposedVariable(name)) return false;
  const rest = name.replace(EXPOSED_PREFIX, '');
  return /(?:^|_)PERSONA_/.test(rest) && KEY_WORDS.test(rest) && !OTHER_WORDS.test(rest);
}
