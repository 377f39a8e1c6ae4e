/**
 * The annotated programs: where they lie, which files belong to one, and which rules they are labelled for.
 * Not here: what an annotation means (`annotations.ts`) and how programs are run (`lint.ts`).
 *
 * `programs/<category>/` holds single files, and folders that are one program of several modules when they have a
 * `package.json`; other folders only group. `category.json` says what the category is and whether its programs are
 * labelled for all rules or for the first six; a line `// $rules` in a program overrides it, with names of rules or
 * presets, `all`, `first`, and `-name` for a rule that its author leaves open.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FIRST_RULES, RULE_NAMES, RULES } from './rules.js';

export const PROGRAMS = fileURLToPath(new URL('./programs/', import.meta.url));

export interface Source {
  /** Relative to `Program.folder`, with slashes. */
  readonly file: string;
  readonly text: string;
}

export interface Program {
  /** Unique: path of the file or folder below `programs/`. */
  readonly name: string;
  readonly category: string;
  /** Absolute; what imports resolve in. */
  readonly folder: string;
  /** Names of files in messages start with this. */
  readonly prefix: string;
  readonly sources: readonly Source[];
  /** `package.json`, `tsconfig.json` and the like. */
  readonly others: readonly Source[];
  readonly rules: ReadonlySet<string>;
}

interface Category {
  readonly title: string;
  readonly labels: 'all' | 'first';
  /** Does a difference fail the test? Programs that are still being compared with new rules are only counted. */
  readonly judged: boolean;
}

const EXTENSION = /^\.[cm]?[jt]sx?$/;
const MARKER = /^[ \t]*\/\/ \$rules (.+)$/m;

/** All programs whose name contains `filter`, in the order of their names. */
export function readPrograms(filter = ''): Program[] {
  return readCategories()
    .flatMap((category) => find(category, join(PROGRAMS, category), readCategory(category).labels))
    .filter(({ name }) => name.includes(filter))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

export function readCategories(): string[] {
  return readdirSync(PROGRAMS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

export function readCategory(category: string): Category {
  return JSON.parse(readFileSync(join(PROGRAMS, category, 'category.json'), 'utf8')) as Category;
}

export function isSource(file: string): boolean {
  return EXTENSION.test(extname(file)) && !/\.d\.[cm]?ts$/.test(file);
}

function find(category: string, folder: string, labels: Category['labels']): Program[] {
  if (existsSync(join(folder, 'package.json'))) return [readFolder(category, folder, labels)];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return find(category, path, labels);
    return isSource(entry.name) ? [readFile(category, folder, entry.name, labels)] : [];
  });
}

function readFile(
  category: string,
  folder: string,
  file: string,
  labels: Category['labels'],
): Program {
  const sources = [{ file, text: readFileSync(join(folder, file), 'utf8') }];
  return {
    name: toName(join(folder, file)),
    category,
    folder,
    prefix: `${toName(folder)}/`,
    sources,
    others: [],
    rules: getRules(sources, labels),
  };
}

function readFolder(category: string, folder: string, labels: Category['labels']): Program {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({
      file: relative(folder, path).split(sep).join('/'),
      text: readFileSync(path, 'utf8'),
    }));
  const sources = files.filter(({ file }) => isSource(file));
  return {
    name: toName(folder),
    category,
    folder,
    prefix: `${toName(folder)}/`,
    sources,
    others: files.filter(({ file }) => !isSource(file)),
    rules: getRules(sources, labels),
  };
}

function toName(path: string): string {
  return relative(PROGRAMS, path).split(sep).join('/');
}

function getRules(sources: readonly Source[], labels: Category['labels']): ReadonlySet<string> {
  const marked = sources.flatMap(({ text }) => MARKER.exec(text)?.[1]?.trim().split(/\s+/) ?? []);
  const rules = new Set<string>();
  for (const name of marked.length > 0 ? marked : [labels]) {
    if (name.startsWith('-')) rules.delete(name.slice(1));
    else for (const rule of getNamed(name)) rules.add(rule);
  }
  return rules;
}

function getNamed(name: string): readonly string[] {
  if (name === 'all') return RULE_NAMES;
  if (name === 'first') return FIRST_RULES;
  const preset = RULES.filter((rule) => rule.preset === name).map((rule) => rule.name);
  return preset.length > 0 ? preset : [name];
}
