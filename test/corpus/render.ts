/** The tables and lists of a comparison, as text for a terminal. The page in the docs: `page.ts`. */
import type { Difference, Report, Score } from './compare.js';
import { CALL, RULE_NAMES, RULES } from './rules.js';

export interface Row {
  readonly name: string;
  readonly expected: number;
  readonly found: number;
  readonly right: number;
}

/** One row for each rule that was looked for, one for each preset, and the calls. */
export function toRuleRows(scores: readonly Score[]): Row[] {
  const seen = new Set(scores.map(({ subject }) => subject));
  const preset = (name: string) =>
    RULES.filter((rule) => rule.preset === name).map((rule) => rule.name);
  return [
    ...RULE_NAMES.filter((name) => seen.has(name)).map((name) => sum(name, scores, [name])),
    sum('all recommended', scores, preset('recommended')),
    sum('all strict', scores, preset('strict')),
    sum('calls', scores, [CALL]),
  ];
}

/** One row for each category: findings of all rules together. */
export function toCategoryRows(scores: readonly Score[]): Row[] {
  return [...new Set(scores.map(({ category }) => category))].sort().map((category) =>
    sum(
      category,
      scores.filter((score) => score.category === category),
      RULE_NAMES,
    ),
  );
}

function sum(name: string, scores: readonly Score[], subjects: readonly string[]): Row {
  const row = { name, expected: 0, found: 0, right: 0 };
  for (const score of scores) {
    if (!subjects.includes(score.subject)) continue;
    row.expected += score.expected;
    row.found += score.found;
    row.right += score.right;
  }
  return row;
}

/** A share in percent with one digit, rounded down so that 100.0 means all; undefined of nothing. */
export function toPercent(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : Math.floor((1000 * part) / whole) / 10;
}

export function printPercent(part: number, whole: number): string {
  const percent = toPercent(part, whole);
  return percent === undefined ? '–' : `${percent.toFixed(1)} %`;
}

export function renderTable(rows: readonly Row[]): string {
  const head = ['', 'expected', 'found', 'precision', 'recall'];
  const cells = rows.map(({ name, expected, found, right }) => [
    name,
    String(expected),
    String(found),
    printPercent(right, found),
    printPercent(right, expected),
  ]);
  return [head, ...cells]
    .map(([name = '', ...rest]) => name.padEnd(34) + rest.map((cell) => cell.padStart(11)).join(''))
    .join('\n');
}

/** The tables, and everything that differs. */
export function renderReport(report: Report): string {
  return [
    `${report.programs} programs`,
    renderTable(toRuleRows(report.scores)),
    renderTable(toCategoryRows(report.scores)),
    ...renderList('Misses', report.misses),
    ...renderList('Extras', report.extras),
    ...renderList('Marks to remove', report.outdated),
    ...renderList('Known', report.known),
    ...(report.problems.length === 0
      ? []
      : [`Problems (${report.problems.length})\n  ${report.problems.join('\n  ')}`]),
  ].join('\n\n');
}

export function renderList(title: string, items: readonly Difference[]): string[] {
  if (items.length === 0) return [];
  return [`${title} (${items.length})\n  ${items.map(renderDifference).join('\n  ')}`];
}

export function renderDifference({ place, subject, text }: Difference): string {
  return `${place}  ${subject}  ${text}`.trimEnd();
}
