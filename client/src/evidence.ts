/**
 * The cheap test that comes before anything is started: can a text have to do with Persona at all? Never wrong in the
 * direction of "no" for a text of its own; what it lets pass, the language server looks at properly.
 * Not here: which texts are looked at (`presence.ts`).
 */

/** Languages whose files the server can lint. */
export const LANGUAGES: readonly string[] = [
  'javascript',
  'javascriptreact',
  'typescript',
  'typescriptreact',
  'vue',
  'svelte',
];

/** Every host, header, key and variable of Persona has the name in it, and so do the modules that wrap it. */
const NAME = /persona/i;

/** Personas of users and `personalize` are everywhere; they are no evidence. */
const OTHER_WORDS = /personal|personas\b|personnel|persona[ -](?:based|driven)|user[ _-]?persona/gi;

const RELATIVE_IMPORT = /(?:from\s*|import\s*\(?\s*|require\s*\(\s*)(['"])(\.{1,2}\/[^'"\n]+)\1/g;

export function mentionsPersona(text: string): boolean {
  if (!NAME.test(text)) return false;
  return NAME.test(text.replace(OTHER_WORDS, ''));
}

/** Specifiers of modules beside the file, each once: a wrapper's caller shows no evidence of its own. */
export function listRelativeImports(text: string): string[] {
  return [...new Set([...text.matchAll(RELATIVE_IMPORT)].map((match) => match[2] ?? ''))];
}

/** File names under which a relative import may be found, most likely first. */
export function toCandidates(specifier: string): string[] {
  const stem = specifier.replace(/\.[cm]?jsx?$/, '');
  const endings = ['.ts', '.tsx', '.js', '.jsx', '.mts', '.mjs', '/index.ts', '/index.js'];
  return [...new Set([specifier, ...endings.map((ending) => `${stem}${ending}`)])];
}
