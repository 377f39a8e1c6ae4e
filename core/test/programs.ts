/**
 * The annotated programs of the repository's own tests, as core sees them.
 * Not here: what their annotations mean; the tests in the root folder compare them.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, type Options } from './support.js';

const root = fileURLToPath(new URL('../../test/corpus/programs', import.meta.url));

export interface Program {
  /** Below `test/corpus/programs`, with slashes. */
  readonly file: string;
  readonly text: string;
}

/** The programs of one folder, or of all; files beside the folders are no programs. */
export function readPrograms(folder?: string): Program[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^\.[cm]?[jt]sx?$/u.test(extname(entry.name)))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .split(sep)
        .join('/'),
    )
    .filter(
      (file) => file.startsWith(folder === undefined ? '' : `${folder}/`) && file.includes('/'),
    )
    .sort()
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
}

/** Is it one of several files that are one program? */
export function isModule(program: Program): boolean {
  return findPackage(program) !== undefined;
}

/** The folder of a program of several files, which has a `package.json`; undefined for one of a single file. */
export function findPackage({ file }: Program): string | undefined {
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
    if (existsSync(join(root, folder, 'package.json'))) return folder;
  }
  return undefined;
}

export function parseProgram({ file, text }: Program) {
  return parse(text, { file: toFile(file), sourceType: toSourceType(file, text) });
}

/** Plain JavaScript may hold JSX; the parser goes by the name of the file. */
function toFile(file: string): string {
  return file.replace(/\.js$/u, '.jsx');
}

function toSourceType(file: string, text: string): NonNullable<Options['sourceType']> {
  if (/\.c[jt]s$/u.test(file)) return 'commonjs';
  const isRequired = /\brequire\(|\bmodule\.exports\b|^exports\./mu.test(text);
  return isRequired && !/^(?:import|export)\b/mu.test(text) ? 'commonjs' : 'module';
}
