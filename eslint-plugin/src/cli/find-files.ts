/**
 * From the paths on the command line to the files to read.
 * Not here: whether a file is worth linting (`select.ts`).
 */
import { type Dirent, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { getIgnoreRules, type IgnoreRules } from './ignore-rules.js';
import { CliExit } from './options.js';

export const EXTENSIONS = [
  ...['.js', '.mjs', '.cjs', '.jsx', '.ts', '.mts', '.cts', '.tsx'],
  ...['.vue', '.svelte'],
];

export interface FoundFile {
  readonly path: string;
  /** Written on the command line, so it is read whatever it looks like. */
  readonly isNamed: boolean;
}

export interface Found {
  /** Absolute paths, each once, in a stable order. */
  readonly files: readonly FoundFile[];
  /** Named files of other kinds, as they were written. */
  readonly skipped: readonly string[];
}

/** @throws {CliExit} for a path that does not exist, and when no path can be linted */
export function findFiles(paths: readonly string[], cwd: string): Found {
  const found = new Map<string, FoundFile>();
  const skipped: string[] = [];
  for (const each of paths) {
    const target = path.resolve(cwd, each);
    const stats = statSync(target, { throwIfNoEntry: false });
    if (stats === undefined) throw new CliExit(`error: there is no file or folder ${each}`, 2);
    if (stats.isDirectory()) {
      for (const file of walk(target, getIgnoreRules(target))) {
        if (!found.has(file)) found.set(file, { path: file, isNamed: false });
      }
    } else if (!hasKnownExtension(target)) {
      skipped.push(each);
    } else {
      found.set(target, { path: target, isNamed: true });
    }
  }
  if (skipped.length === paths.length) {
    throw new CliExit(`error: ${skipped.join(', ')} is none of ${EXTENSIONS.join(' ')}`, 2);
  }
  return { files: [...found.values()], skipped };
}

/** Links to folders are not followed: they can form circles. */
function* walk(folder: string, rules: IgnoreRules): Generator<string> {
  const entries = readFolder(folder).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const each = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name === 'node_modules' || entry.name === '.git') continue;
      if (!rules.isIgnored(each, true)) yield* walk(each, rules.enter(each));
    } else if (entry.isFile() && hasKnownExtension(each) && !rules.isIgnored(each, false)) {
      yield each;
    }
  }
}

function readFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // A folder that may not be read holds nothing that could be linted.
    return [];
  }
}

function hasKnownExtension(file: string): boolean {
  return EXTENSIONS.includes(path.extname(file).toLowerCase());
}
