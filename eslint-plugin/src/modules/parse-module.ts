/**
 * Parses a module that a linted file imports. Not the linted file itself: its host has parsed that one.
 * The parser is the fastest one that gives TypeScript-ESTree; scopes come from typescript-eslint, as they
 * do for linted files.
 */
import { analyze, type ScopeManager } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import { summarize, type ModuleSummary } from '@persona-lint/core';
import { LANGUAGES, parseWithOxc, toEnding } from '../parser/oxc.js';

const COMMONJS = /\brequire\s*\(|\bmodule\.exports\b|^\s*exports\./mu;
const ESM = /^\s*(?:import|export)\b/mu;

/** Can a file be followed at all? */
export function isModuleFile(file: string): boolean {
  const ending = toEnding(file);
  return (ending in LANGUAGES && !/\.d\.[cm]?ts$/u.test(file)) || ending === 'json';
}

/** Undefined for a syntax error, and for what is no module. */
export function parseModule(file: string, text: string): ModuleSummary | undefined {
  if (toEnding(file) === 'json') return parseModule(`${file}.js`, `export default (${text}\n);`);
  const parsed = parseScript(file, text);
  return parsed && summarize({ file, text, ...parsed });
}

export interface ParsedScript {
  /** Nodes have no `parent`. */
  readonly ast: TSESTree.Program;
  readonly scopeManager: ScopeManager;
}

/** A tree with its scopes; undefined for a syntax error, and for a language of another ending. */
export function parseScript(file: string, text: string): ParsedScript | undefined {
  const lang = LANGUAGES[toEnding(file)];
  if (lang === undefined) return undefined;
  const isCommonJs = /\.c[jt]s$/u.test(file) || (!ESM.test(text) && COMMONJS.test(text));
  const sourceType = isCommonJs ? 'commonjs' : 'module';
  const parsed = parseWithOxc(file, text, lang, sourceType);
  if (parsed === undefined) return undefined;
  const { ast } = parsed;
  return { ast, scopeManager: analyze(ast, { sourceType }) };
}
