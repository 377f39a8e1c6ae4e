/** The page `eslint-plugin/docs/accuracy.md`. */
import type { Report } from './compare.js';
import { MUTATORS } from './mutants/mutants.js';
import { readCategories, readCategory } from './programs.js';
import { printPercent, type Row, toCategoryRows, toRuleRows } from './render.js';

export function renderPage(originals: Report, mutants: Report, absent: readonly string[]): string {
  const titles = new Map(readCategories().map((name) => [name, readCategory(name).title]));
  return `# Accuracy

Written by \`npm run accuracy\`. Do not edit.

The corpus is ${originals.programs} annotated programs in \`test/corpus/programs/\`, and ${mutants.programs} mutants of
them: the same programs written in another way, made by ${MUTATORS.length} transformations that leave behaviour and labels as they are
(${MUTATORS.map(({ name }) => name).join(', ')}). The labels were written from the meaning of the rules, before the rules
were run.

**Precision** is the share of what is reported that is right, **recall** the share of what is wrong that is reported. A
finding counts only on its line. Known misses are in the figures. These programs were written by us: code that nobody here
has seen may do better or worse.

## By rule

${renderRows('', toRuleRows(originals.scores), toRuleRows(mutants.scores))}
${absent.length > 0 ? `\nNot there yet: ${absent.join(', ')}.\n` : ''}
## By category

${renderRows('', toCategoryRows(originals.scores), toCategoryRows(mutants.scores), titles)}

## Known misses and false alarms

${originals.known.map(({ place, subject, text }) => `- \`${place}\` ${subject} ${text}`.trimEnd()).join('\n')}
`;
}

function renderRows(
  head: string,
  originals: readonly Row[],
  mutants: readonly Row[],
  titles?: ReadonlyMap<string, string>,
): string {
  const cells = originals.map((row) => {
    const mutant = mutants.find(({ name }) => name === row.name);
    return [
      titles?.get(row.name) ?? row.name,
      String(row.expected),
      printPercent(row.right, row.found),
      printPercent(row.right, row.expected),
      ...(mutant
        ? [
            String(mutant.expected),
            printPercent(mutant.right, mutant.found),
            printPercent(mutant.right, mutant.expected),
          ]
        : ['–', '–', '–']),
    ];
  });
  const heads = [head, 'expected', 'precision', 'recall', 'in mutants', 'precision', 'recall'];
  const widths = heads.map((title, index) =>
    Math.max(title.length, ...cells.map((row) => (row[index] ?? '').length), index === 0 ? 3 : 4),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, index) => (index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, index) => (index === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(heads), rule, ...cells.map(line)].join('\n');
}
