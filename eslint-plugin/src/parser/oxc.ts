/**
 * Text to TypeScript-ESTree by the fastest parser that gives it. Not here: scopes, tokens and what happens to text that
 * it refuses. Used for linted files (`parser.ts`) and for the modules they import (`modules/parse-module.ts`).
 */
import type { TSESTree } from '@typescript-eslint/types';
import { parseSync, type Comment } from 'oxc-parser';

export type Language = 'js' | 'jsx' | 'ts' | 'tsx';

/** By the ending of a file's name. */
export const LANGUAGES: Readonly<Record<string, Language>> = {
  // Plain JavaScript may hold JSX.
  js: 'jsx',
  mjs: 'jsx',
  cjs: 'jsx',
  jsx: 'jsx',
  ts: 'ts',
  mts: 'ts',
  cts: 'ts',
  tsx: 'tsx',
};

export interface OxcProgram {
  /** Nodes have `range`; they have neither `loc` nor `parent`. */
  readonly ast: TSESTree.Program;
  readonly comments: readonly Comment[];
}

/** Undefined for a syntax error. */
export function parseWithOxc(
  file: string,
  text: string,
  lang: Language,
  sourceType: 'module' | 'commonjs',
): OxcProgram | undefined {
  const options = { lang, sourceType, astType: 'ts', range: true, preserveParens: false } as const;
  const { program, comments, errors } = parseSync(file, text, options);
  if (errors.some(({ severity }) => (severity as string) === 'Error')) return undefined;
  // The two type packages describe one format in their own words.
  return { ast: program as unknown as TSESTree.Program, comments };
}

export function toEnding(file: string): string {
  return file.slice(file.lastIndexOf('.') + 1).toLowerCase();
}
