/**
 * Every program in `corpus/programs/` is reported exactly as its annotations say.
 * The format of the annotations: `corpus/annotations.ts`. The figures: `npm run accuracy`.
 */
import assert from 'node:assert/strict';
import { readAnnotations } from './corpus/annotations.js';
import { compare, type Difference, type Report } from './corpus/compare.js';
import { findFallen, SAMPLE, toFigures } from './corpus/figures.js';
import { loadTools, parse, type Tools } from './corpus/lint.js';
import { makeMutants } from './corpus/mutants/mutants.js';
import { readCategories, readCategory, readPrograms } from './corpus/programs.js';
import { renderDifference, renderReport } from './corpus/render.js';

const judged = readCategories().filter((category) => readCategory(category).judged);

const lines = (items: readonly Difference[]) =>
  items
    .filter(({ place }) => judged.some((category) => place.startsWith(`${category}/`)))
    .map(renderDifference);

describe('annotated programs', function () {
  this.timeout(300_000);

  it('parse, and their annotations are well formed', () => {
    const all = readPrograms();
    assert.ok(all.length > 500, `only ${all.length} programs were found`);
    for (const program of all) {
      for (const source of program.sources) {
        assert.doesNotThrow(() => parse(program, source), `${program.prefix}${source.file}`);
      }
      assert.deepEqual(readAnnotations(program).problems, []);
    }
  });

  describe('compared with what is reported', () => {
    let report: Report;
    let tools: Tools;

    before(async () => {
      tools = await loadTools();
      report = compare(readPrograms(), tools);
      console.log(renderReport(report));
      if (tools.absent.length > 0) console.log(`\nNot there yet: ${tools.absent.join(', ')}`);
    });

    it('nothing breaks', () => {
      assert.deepEqual(report.problems, []);
    });

    it('nothing expected is missed', () => {
      assert.deepEqual(lines(report.misses), []);
    });

    it('nothing else is reported', () => {
      assert.deepEqual(lines(report.extras), []);
    });

    it('no MISSING or SPURIOUS mark outlives its reason', () => {
      assert.deepEqual(lines(report.outdated), []);
    });

    it('the figures are at least the committed ones', () => {
      const fallen = findFallen('originals', toFigures(report.scores), tools);
      assert.deepEqual(fallen, []);
    });

    // All of them take minutes: `npm run accuracy`.
    it(`a sample of the mutants does as well as committed (${SAMPLE * 100} %)`, () => {
      const sample = compare(makeMutants(readPrograms(), SAMPLE), tools);
      assert.deepEqual(sample.problems, []);
      assert.ok(sample.programs > 200, `only ${sample.programs} mutants`);
      assert.deepEqual(findFallen('sample', toFigures(sample.scores), tools), []);
    });
  });
});
