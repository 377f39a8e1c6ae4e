/**
 * The list for people: one block a file, one line a finding, the sum at the end.
 */
import { styleText } from 'node:util';
import type { ESLint, Linter } from 'eslint';
import { toRelative } from './paths.js';
import type { Report } from './report.js';

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

export function formatStylish(report: Report): string {
  const paint: Paint = (style, text) =>
    report.color ? styleText(style, text, { validateStream: false }) : text;
  const blocks = report.results
    .filter(({ messages }) => messages.length > 0)
    .map((result) => formatFile(result, report.cwd, paint));
  return [...blocks, ...report.notes, formatSum(report, paint)].join('\n\n');
}

function formatFile({ filePath, messages }: ESLint.LintResult, cwd: string, paint: Paint): string {
  const places = messages.map(({ line, column }) => `${Math.max(1, line)}:${Math.max(1, column)}`);
  const width = Math.max(...places.map((place) => place.length));
  const lines = messages.map((message, index) => {
    const place = (places[index] ?? '').padStart(width);
    const level = message.severity === 2 ? paint('red', 'error  ') : paint('yellow', 'warning');
    const rule = message.ruleId === null ? '' : `  ${paint('dim', message.ruleId)}`;
    return `  ${paint('dim', place)}  ${level}  ${oneLine(message)}${rule}`;
  });
  return [paint('underline', toRelative(filePath, cwd)), ...lines].join('\n');
}

function oneLine({ message }: Linter.LintMessage): string {
  return message.replaceAll(/\s*\n\s*/g, ' ');
}

function formatSum({ results, counts }: Report, paint: Paint): string {
  const looked = `${count(counts.found, 'file')} looked at, ${counts.linted} with Persona in ${counts.linted === 1 ? 'it' : 'them'}`;
  const errors = sum(results, ({ errorCount }) => errorCount);
  const warnings = sum(results, ({ warningCount }) => warningCount);
  if (errors + warnings === 0) return paint('green', `✔ No problems (${looked})`);
  const detail = `${count(errors, 'error')}, ${count(warnings, 'warning')}`;
  const total = `✖ ${count(errors + warnings, 'problem')} (${detail}) · ${looked}`;
  const fixable = sum(results, (result) => result.fixableErrorCount + result.fixableWarningCount);
  const suggested = sum(
    results,
    ({ messages }) => messages.filter((message) => (message.suggestions ?? []).length > 0).length,
  );
  const next = [
    fixable > 0 ? `${fixable} fixable with --fix` : '',
    suggested > 0 ? `${suggested} with a repair to look at: --apply-suggestions` : '',
  ].filter((text) => text !== '');
  const color = errors > 0 ? 'red' : 'yellow';
  return [paint(color, total), ...next.map((text) => `  ${text}`)].join('\n');
}

function sum(
  results: readonly ESLint.LintResult[],
  getNumber: (result: ESLint.LintResult) => number,
): number {
  return results.reduce((total, result) => total + getNumber(result), 0);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
