/** A folder on disk for tests in which imports, configuration files and scans matter. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export interface Workspace {
  readonly root: string;
  toFile(name: string): string;
  toUri(name: string): string;
  write(name: string, text: string): void;
  remove(): void;
}

const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** @param files by name; with `linked`, the packages that are installed here can be imported */
export function createWorkspace(
  files: Readonly<Record<string, string>>,
  linked = false,
): Workspace {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'persona-lint-server-')));
  const toFile = (name: string): string => path.join(root, name);
  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(toFile(name)), { recursive: true });
    writeFileSync(toFile(name), text);
  };
  write('package.json', '{ "type": "module" }');
  for (const [name, text] of Object.entries(files)) write(name, text);
  if (linked) symlinkSync(MODULES, toFile('node_modules'), 'dir');
  return {
    ...{ root, toFile, write },
    toUri: (name) => pathToFileURL(toFile(name)).href,
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
