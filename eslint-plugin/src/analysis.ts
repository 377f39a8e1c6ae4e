/**
 * One analysis per parsed file, shared by every rule that reads it.
 * Not here: what a fact means (the rules) or how it is found (`@persona-lint/core`).
 * Called by the rule factory only.
 */
import { analyze, hasEvidence, type PersonaFile, type PersonaSettings } from '@persona-lint/core';
import type { TSESLint } from '@typescript-eslint/utils';

/** The model, or the error that kept it from being made. */
export type Analysis =
  | { readonly kind: 'model'; readonly file: PersonaFile }
  | { readonly kind: 'failed'; readonly error: unknown; reported: boolean };

interface CacheEntry {
  readonly settings: PersonaSettings | undefined;
  readonly analysis: Analysis;
}

const analyses = new WeakMap<object, CacheEntry>();

/** Rules ask one after the other about the same text: remembering the last answer is enough. */
let lastPreFilter:
  { text: string; settings: PersonaSettings | undefined; answer: boolean } | undefined;

/** Can this text hold a Persona call at all? Decided without touching the syntax tree. */
export function mayCallPersona(text: string, settings: PersonaSettings | undefined): boolean {
  if (lastPreFilter?.text !== text || lastPreFilter.settings !== settings) {
    lastPreFilter = { text, settings, answer: hasEvidence(text, settings) };
  }
  return lastPreFilter.answer;
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
    return { kind: 'model', file: analyze(source, settings === undefined ? {} : { settings }) };
  } catch (error) {
    return { kind: 'failed', error, reported: false };
  }
}
