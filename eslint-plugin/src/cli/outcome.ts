/**
 * The end of a run: what is printed where, and the exit code.
 */
import { ESLint } from 'eslint';
import { formatGithub } from './formats/github.js';
import { formatJson } from './formats/json.js';
import { toRelative } from './formats/paths.js';
import type { Format, Report } from './formats/report.js';
import { formatSarif } from './formats/sarif.js';
import { formatStylish } from './formats/stylish.js';
import type { CliOptions, FormatName } from './options.js';
import type { Job } from './run.js';
import { toFailedResult } from './scan.js';
import type { Selection } from './select-files.js';

const FORMAT_FUNCTIONS: Readonly<Record<FormatName, Format>> = {
  stylish: formatStylish,
  json: formatJson,
  sarif: formatSarif,
  github: formatGithub,
};

/** The report goes to standard output; notes go beside it where a program reads the report. */
export function print(format: FormatName, report: Report): void {
  const text = FORMAT_FUNCTIONS[format](report);
  if (text !== '') process.stdout.write(`${text}\n`);
  if (format !== 'stylish') for (const note of report.notes) process.stderr.write(`${note}\n`);
}

/** The results to show: without warnings when they are not wanted, with the files that could not be read. */
export function withProblems(
  results: readonly ESLint.LintResult[],
  { unreadable }: Selection,
  { quiet }: CliOptions,
): ESLint.LintResult[] {
  const failed = unreadable.map(({ path, reason }) =>
    toFailedResult(path, `This file could not be read: ${reason}`),
  );
  const shown = quiet ? ESLint.getErrorResults([...results]) : results;
  return [...shown, ...failed];
}

/** What was left out, said once. */
export function getNotes({ selection, skipped, unparsed, cwd, found }: Job): string[] {
  const notes: string[] = [];
  if (found === 0) notes.push('No JavaScript or TypeScript file was found.');
  if (skipped.length > 0) {
    notes.push(`Neither JavaScript nor TypeScript, so left out: ${skipped.join(', ')}.`);
  }
  if (selection.minified.length > 0) {
    const [first = ''] = selection.minified;
    const files =
      selection.minified.length === 1
        ? '1 minified file'
        : `${selection.minified.length} minified files`;
    notes.push(
      `${files} left out, such as ${toRelative(first, cwd)}. Name a file to have it checked.`,
    );
  }
  if (unparsed.length > 0) {
    const [first = ''] = unparsed;
    const files =
      unparsed.length === 1 ? '1 component file was' : `${unparsed.length} component files were`;
    notes.push(
      `${files} not checked, such as ${toRelative(first, cwd)}: install svelte-eslint-parser in this repository.`,
    );
  }
  return notes;
}

export function toExitCode(
  results: readonly ESLint.LintResult[],
  { maxWarnings }: CliOptions,
): number {
  const errors = results.reduce((sum, { errorCount }) => sum + errorCount, 0);
  const warnings = results.reduce((sum, { warningCount }) => sum + warningCount, 0);
  if (errors > 0) return 1;
  if (maxWarnings === undefined || warnings <= maxWarnings) return 0;
  process.stderr.write(
    `persona-lint: ${warnings} warnings are more than the ${maxWarnings} allowed.\n`,
  );
  return 1;
}
