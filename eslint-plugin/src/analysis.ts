/**
 * One analysis per parsed file, shared by every rule that reads it.
 * Not here: what a fact means (the rules) or how it is found (`@persona-lint/core`).
 * Called by the rule factory only.
 */
import {
  analyze,
  FileAnalyzer,
  getReach,
  type PersonaFile,
  type PersonaSettings,
} from '@persona-lint/core';
import type { TSESLint } from '@typescript-eslint/utils';
import { getFileModules } from './modules/file-modules.js';

/** The model, or the error that kept it from being made. */
export type Analysis =
  | { readonly kind: 'model'; readonly file: PersonaFile }
  | { readonly kind: 'failed'; readonly error: unknown; reported: boolean };

interface CacheEntry {
  readonly settings: PersonaSettings | undefined;
  readonly analysis: Analysis;
}

const analyses = new WeakMap<object, CacheEntry>();
/** Of files that are being edited. */
const analyzers = new Map<string, FileAnalyzer>();

/** Rules ask one after the other about the same text: remembering the last answer is enough. */
let lastPreFilter:
  | { file: string; text: string; settings: PersonaSettings | undefined; answer: boolean }
  | undefined;

/**
 * Can this text, or what it imports, hold a Persona call at all? Decided without touching the syntax tree.
 */
export function mayCallPersona(
  file: string,
  text: string,
  settings: PersonaSettings | undefined,
): boolean {
  const last = lastPreFilter;
  if (last?.text === text && last.file === file && last.settings === settings) return last.answer;
  const answer = showsEvidence(file, text, settings);
  lastPreFilter = { file, text, settings, answer };
  return answer;
}

function showsEvidence(file: string, text: string, settings: PersonaSettings | undefined): boolean {
  const modules = getFileModules(settings);
  const { evidence, imports } = modules.offer(file, text);
  if (evidence) return true;
  const reach = getReach(modules);
  return imports.some((specifier) => {
    const target = modules.resolve(specifier, file);
    return target !== undefined && target !== file && reach.evidence(target);
  });
}

/** The model of a file; computed for the first rule that asks and kept as long as its tree. */
export function getAnalysis(
  filename: string,
  sourceCode: Readonly<TSESLint.SourceCode>,
  settings: PersonaSettings | undefined,
): Analysis {
  const { ast } = sourceCode;
  const known = analyses.get(ast);
  if (known?.settings === settings && known !== undefined) return known.analysis;
  const analysis = runAnalysis(filename, sourceCode, settings);
  analyses.set(ast, { settings, analysis });
  return analysis;
}

/** For a host that keeps trees: what the modules say that a file imports may have changed. */
export function forgetAnalysis({ ast }: Readonly<TSESLint.SourceCode>): void {
  analyses.delete(ast);
  lastPreFilter = undefined;
}

/** For a host in which a file is being edited, until `endEditing`: one analysis builds on the one before. */
export function startEditing(file: string): void {
  analyzers.set(file, new FileAnalyzer());
}

export function endEditing(file: string): void {
  analyzers.delete(file);
}

/** The path of the file that a tree was analysed as; undefined before that. */
export function findAnalysedFile(sourceCode: Readonly<TSESLint.SourceCode>): string | undefined {
  const analysis = analyses.get(sourceCode.ast)?.analysis;
  return analysis?.kind === 'model' ? analysis.file.file : undefined;
}

function runAnalysis(
  filename: string,
  sourceCode: Readonly<TSESLint.SourceCode>,
  settings: PersonaSettings | undefined,
): Analysis {
  const { ast, text, scopeManager } = sourceCode;
  if (scopeManager === null) {
    return { kind: 'failed', error: new Error('the parser gave no scopes'), reported: false };
  }
  try {
    const source = { file: filename, text, ast, scopeManager };
    const modules = getFileModules(settings);
    const host = settings === undefined ? { modules } : { modules, settings };
    const analyzer = analyzers.get(filename);
    return { kind: 'model', file: analyzer?.analyze(source, host) ?? analyze(source, host) };
  } catch (error) {
    return { kind: 'failed', error, reported: false };
  }
}
