/** From a parsed module to its summary. Called by module hosts, for modules that a linted file imports. */
import type { AnalyzeSource } from '../analyze.js';
import { lowerProgram } from '../lower/lower.js';
import type { ModuleSummary } from './module-host.js';

export function summarize({ file, text, ast, scopeManager }: AnalyzeSource): ModuleSummary {
  return {
    file,
    length: text.length,
    lineStarts: findLineStarts(text),
    program: lowerProgram(file, ast, scopeManager),
  };
}

export function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
