/**
 * The three casings of names in requests and answers: kebab, snake and camel.
 *
 * Requests may use any of them, answers follow `Key-Inflection`; the catalogue is written in kebab case. Source: API key
 * inflection page.
 */

/** The spellings a request may use for a member: kebab, snake and camel case. Source: API key inflection page. */
export function toSpellings(name: string): string[] {
  return [
    name,
    name.replaceAll('-', '_'),
    name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
  ];
}

/** The documented kebab spelling of a member that came in any of the three. */
export function toKebab(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase();
}

/** Whether two spellings name the same member; digits need no separator (`addressStreet1`, `address-street-1`). */
export function isSameName(left: string, right: string): boolean {
  return left === right || toLetters(left) === toLetters(right);
}

function toLetters(name: string): string {
  return name.replace(/[-_]/g, '').toLowerCase();
}
