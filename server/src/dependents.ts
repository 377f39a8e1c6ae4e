/**
 * Which open documents can mean something else when a file changes: those that import it, directly or through others.
 * Reads texts only, as the rules' own text filter does. Used by `documents.ts`.
 */
import type { FileModules } from 'eslint-plugin-persona/host';

/** More modules than this behind one document are not looked through. */
const MAX_MODULES = 3000;

export class Dependents {
  readonly #reaches = new Map<string, { epoch: number; files: ReadonlySet<string> }>();
  readonly #imports = new Map<string, string>();
  #epoch = 0;

  /** Does `file`, as `modules` see it, reach `changed` through its imports? */
  reaches(file: string, changed: string, modules: FileModules): boolean {
    const known = this.#reaches.get(file);
    if (known?.epoch === this.#epoch) return known.files.has(changed);
    const files = this.#follow(file, modules);
    this.#reaches.set(file, { epoch: this.#epoch, files });
    return files.has(changed);
  }

  /** To be told after each change of a text: what it imports may be something else now. */
  changed(file: string, modules: FileModules): void {
    const imports = JSON.stringify(modules.scan(file)?.imports);
    if (this.#imports.get(file) === imports) return;
    this.#imports.set(file, imports);
    this.#epoch++;
  }

  /** Files came or went: every import may mean another file. */
  forgetAll(): void {
    this.#epoch++;
  }

  #follow(file: string, modules: FileModules): ReadonlySet<string> {
    const found = new Set<string>([file]);
    for (const each of found) {
      if (found.size > MAX_MODULES) break;
      for (const specifier of modules.scan(each)?.imports ?? []) {
        const target = modules.resolve(specifier, each);
        if (target !== undefined) found.add(target);
      }
    }
    found.delete(file);
    return found;
  }
}
