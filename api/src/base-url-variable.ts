/**
 * Tells by its name whether an environment variable holds the address of the Persona API.
 *
 * A name alone is never evidence of a Persona call (other products are called Persona); together with a path of the
 * catalogue it is. Keys, template ids, webhook and redirect addresses are not base URLs.
 */

/** What build tools put before variables they expose to the browser. */
const EXPOSED_PREFIX =
  /^(?:VITE|NEXT_PUBLIC|NUXT_PUBLIC|NUXT|EXPO_PUBLIC|REACT_APP|GATSBY|PUBLIC)_/;

/** Last words that mean an address. */
const ADDRESS_WORDS = [
  'URL',
  'URI',
  'BASE',
  'BASEURL',
  'HOST',
  'HOSTNAME',
  'ENDPOINT',
  'ORIGIN',
  'DOMAIN',
  'API',
  'SERVER',
];

/** Words that make an address another one than the API's. */
const OTHER_WORDS = [
  'WEBHOOK',
  'WEBHOOKS',
  'HOOK',
  'CALLBACK',
  'REDIRECT',
  'RETURN',
  'SUCCESS',
  'CANCEL',
  'HOSTED',
  'VERIFY',
  'FLOW',
  'DASHBOARD',
  'FILE',
  'FILES',
  'CDN',
  'SDK',
  'SCRIPT',
  'DOCS',
  'DB',
  'DATABASE',
  'REDIS',
  'IMAGE',
  'AVATAR',
];

/** Whether `name` looks like `PERSONA_API_URL`, `VITE_PERSONA_BASE`, `PERSONA_API`, …; upper case with underscores. */
export function isBaseUrlVariable(name: string): boolean {
  const words = name.replace(EXPOSED_PREFIX, '').split('_');
  const [first, ...rest] = words;
  if (first !== 'PERSONA' || rest.length === 0) return false;
  if (rest.some((word) => OTHER_WORDS.includes(word))) return false;
  return ADDRESS_WORDS.includes(rest.at(-1) ?? '');
}
