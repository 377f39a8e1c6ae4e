/**
 * The parsers of component files, which are packages of their own. Not here: what is parsed with them.
 * Used by `persona-lint` and by the language server.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Linter } from 'eslint';

/** By extension; those that cannot be loaded are missing. */
export interface ComponentParsers {
  readonly vue: Linter.Parser | undefined;
  readonly svelte: Linter.Parser | undefined;
}

/** @param folders where it is looked for before our own packages; what is found there runs */
export async function loadParser(
  name: string,
  folders: readonly string[],
): Promise<Linter.Parser | undefined> {
  const bases = [...folders.map((folder) => path.join(folder, 'package.json')), import.meta.url];
  for (const base of bases) {
    try {
      const file = createRequire(base).resolve(name);
      const module = (await import(pathToFileURL(file).href)) as { default?: Linter.Parser };
      return module.default ?? (module as unknown as Linter.Parser);
    } catch {
      // Not installed there, or made for another Node: the next place may have it.
    }
  }
  return undefined;
}
