/**
 * Lints the selected files one after the other, so that Ctrl-C and a file that breaks the linter cost no
 * other file's findings.
 * Not here: which files (`find-files.ts`, `select-files.ts`) and printing (`formats/`).
 */
import type { ESLint, Linter } from 'eslint';
import { onFinding, type FindingTrail } from '../finding-listener.js';
import { giveWay, type Cancellation } from './cancellation.js';
import type { Engine } from './engine.js';
import type { Progress } from './progress.js';
import type { SourceText } from './select-files.js';

export interface Scan {
  readonly results: readonly ESLint.LintResult[];
  readonly trails: readonly FindingTrail[];
  /** Files that were linted; fewer than asked for after Ctrl-C. */
  readonly done: number;
}

export async function scan(
  files: readonly SourceText[],
  engine: Engine,
  progress: Progress,
  cancellation: Cancellation,
): Promise<Scan> {
  const results: ESLint.LintResult[] = [];
  const trails: FindingTrail[] = [];
  const stopListening = onFinding((trail) => trails.push(trail));
  try {
    for (const file of files) {
      await giveWay();
      if (cancellation.isCancelled()) break;
      progress.show(`persona-lint: ${results.length} of ${files.length} files`);
      results.push(await lintOrReport(file, engine));
    }
  } finally {
    stopListening();
    progress.clear();
  }
  return { results, trails, done: results.length };
}

/** An error of the parser or of ESLint itself is a message of this file. */
export async function lintOrReport(file: SourceText, engine: Engine): Promise<ESLint.LintResult> {
  try {
    return await engine.lint(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return toFailedResult(file.path, `This file could not be checked: ${reason}`);
  }
}

export function toFailedResult(filePath: string, message: string): ESLint.LintResult {
  const fatal: Linter.LintMessage = {
    ruleId: null,
    fatal: true,
    severity: 2,
    message,
    line: 1,
    column: 1,
  };
  return {
    filePath,
    messages: [fatal],
    suppressedMessages: [],
    errorCount: 1,
    fatalErrorCount: 1,
    warningCount: 0,
    fixableErrorCount: 0,
    fixableWarningCount: 0,
    usedDeprecatedRules: [],
  };
}
