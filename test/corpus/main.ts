/**
 * `npm run accuracy`, after the build: every program and every mutant, the figures against the committed ones, the page.
 *
 *   npm run accuracy                    fails when a figure has fallen; otherwise writes figures and page
 *   npm run accuracy -- --accept        writes them in any case
 *   npm run accuracy -- --share 0.1     a tenth of the mutants, always the same
 *   npm run accuracy -- --only <text>   programs whose name contains the text, differences in full, writes nothing
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compare, type Difference, type Report } from './compare.js';
import { findFallen, readFigures, SAMPLE, toFigures, writeFigures } from './figures.js';
import { loadTools } from './lint.js';
import { makeMutants, MUTATORS } from './mutants/mutants.js';
import { renderPage } from './page.js';
import { readPrograms } from './programs.js';
import { renderList, renderReport, renderTable, toCategoryRows, toRuleRows } from './render.js';

const PAGE = new URL('../../eslint-plugin/docs/accuracy.md', import.meta.url);

const { values } = parseArgs({
  options: {
    accept: { type: 'boolean' },
    only: { type: 'string' },
    share: { type: 'string', default: '1' },
  },
});

const tools = await loadTools();
const programs = readPrograms(values.only);
const originals = compare(programs, tools);
console.log(`As written: ${renderReport(originals)}`);
const mutants = compare(makeMutants(programs, Number(values.share)), tools);
console.log(`\nMutants: ${mutants.programs} programs\n`);
console.log(renderTable(toRuleRows(mutants.scores)));
console.log(`\n${renderTable(toCategoryRows(mutants.scores))}`);
console.log(`\n${renderMutators(mutants)}`);
if (values.only !== undefined) console.log(renderNew(mutants).join('\n\n'));
if (tools.absent.length > 0) console.log(`\nNot there yet: ${tools.absent.join(', ')}`);

const problems = [...originals.problems, ...mutants.problems];
if (values.only === undefined) {
  const sample = compare(makeMutants(programs, SAMPLE), tools);
  const all = {
    originals: toFigures(originals.scores),
    mutants: toFigures(mutants.scores),
    sample: toFigures(sample.scores),
  };
  // A share of the mutants says nothing about all of them.
  const isWhole = Number(values.share) === 1;
  const figures = isWhole
    ? all
    : { ...readFigures(), originals: all.originals, sample: all.sample };
  const parts = ['originals', 'sample', ...(isWhole ? (['mutants'] as const) : [])] as const;
  const fallen = parts.flatMap((part) => findFallen(part, all[part], tools));
  if (!values.accept) problems.push(...fallen);
  if (problems.length === 0 || values.accept) {
    writeFigures(figures);
    writeFileSync(fileURLToPath(PAGE), renderPage(originals, mutants, tools.absent));
  }
}
if (problems.length > 0) {
  console.log(`\n${problems.join('\n')}`);
  process.exitCode = 1;
}

/** Which mutators change what is found: differences that the program as written does not have. */
function renderMutators(report: Report): string {
  const misses = getNew(report.misses, originals.misses);
  const extras = getNew(report.extras, originals.extras);
  const count = (items: readonly Difference[], name: string) =>
    items.filter(({ place }) => place.startsWith(`${name}:`)).length;
  return ['mutator                     new misses  new extras']
    .concat(
      MUTATORS.map(
        ({ name }) =>
          name.padEnd(28) +
          String(count(misses, name)).padStart(10) +
          String(count(extras, name)).padStart(12),
      ),
    )
    .join('\n');
}

function renderNew(report: Report): string[] {
  return [
    ...renderList('New misses', getNew(report.misses, originals.misses)),
    ...renderList('New extras', getNew(report.extras, originals.extras)),
  ];
}

/** Lines move in mutants: as many differences of a rule in a program as the original has are not new. */
function getNew(items: readonly Difference[], known: readonly Difference[]): Difference[] {
  const key = (place: string, subject: string) =>
    `${place.replace(/^[\w-]+:(?=.*:\d+$)/, '').replace(/\.[cm]?[jt]sx?:\d+$/, '')} ${subject}`;
  const inOriginals = new Set(known.map(({ place, subject }) => key(place, subject)));
  return items.filter(({ place, subject }) => !inOriginals.has(key(place, subject)));
}
