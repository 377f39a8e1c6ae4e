/**
 * The committed figures (`figures.json`): what precision and recall may not fall below.
 * In percent with one digit; of the programs as written, of all mutants, and of the share of mutants that the test runs.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Score } from './compare.js';
import type { Tools } from './lint.js';
import { type Row, toCategoryRows, toPercent, toRuleRows } from './render.js';

/** `[precision, recall]`; null when there is nothing to divide by. */
type Figures = Readonly<Record<string, readonly [number | null, number | null]>>;

export type Part = 'originals' | 'mutants' | 'sample';

type Committed = Partial<Record<Part, Figures>>;

const FILE = fileURLToPath(new URL('./figures.json', import.meta.url));

/** Share of the mutants that `npm test` runs. */
export const SAMPLE = 0.03;

export function readFigures(): Committed {
  return JSON.parse(readFileSync(FILE, 'utf8')) as Committed;
}

export function writeFigures(figures: Committed): void {
  const parts = Object.entries(figures).map(([part, rows]) => {
    const lines = Object.entries(rows).map(
      ([name, [precision, recall]]) => `    ${JSON.stringify(name)}: [${precision}, ${recall}]`,
    );
    return `  ${JSON.stringify(part)}: {\n${lines.join(',\n')}\n  }`;
  });
  writeFileSync(FILE, `{\n${parts.join(',\n')}\n}\n`);
}

export function toFigures(scores: readonly Score[]): Figures {
  return Object.fromEntries(
    toRows(scores).map(({ name, expected, found, right }) => [
      name,
      [toPercent(right, found) ?? null, toPercent(right, expected) ?? null],
    ]),
  );
}

function toRows(scores: readonly Score[]): Row[] {
  const categories = toCategoryRows(scores).map((row) => ({ ...row, name: `in ${row.name}` }));
  return [...toRuleRows(scores), ...categories];
}

/**
 * What is worse than committed, as lines of text. Sums over rules are left out while some rules are not there yet: the
 * next one to come changes them.
 */
export function findFallen(
  part: Part,
  figures: Figures,
  { absent }: Pick<Tools, 'absent'>,
): string[] {
  return Object.entries(readFigures()[part] ?? {}).flatMap(([name, limits]) => {
    if (absent.length > 0 && /^(?:all|in) /.test(name)) return [];
    const now = figures[name] ?? [null, null];
    return (['precision', 'recall'] as const).flatMap((kind, index) => {
      const [limit, value] = [limits[index] ?? 0, now[index] ?? 0];
      return value < limit
        ? [`${kind} of ${name} in the ${part}: ${value} %, committed are ${limit} %`]
        : [];
    });
  });
}
