/**
 * Every program in `programs/` is reported exactly as its annotations say.
 * The format of the annotations: `programs/report.ts`.
 */
import assert from 'node:assert/strict';
import {
  annotations,
  compare,
  type Difference,
  parse,
  programs,
  render,
  type Report,
} from './programs/report.js';

const lines = (items: readonly Difference[]) =>
  items.map((d) => `${d.file}:${d.line} ${d.subject} ${d.text}`);

describe('annotated programs', function () {
  this.timeout(300_000);

  it('parse, and their annotations are well formed', () => {
    const all = programs();
    assert.ok(all.length > 200, `only ${all.length} programs were found`);
    for (const program of all) {
      assert.doesNotThrow(() => parse(program), program.file);
      assert.deepEqual(annotations(program).problems, []);
    }
  });

  describe('compared with what is reported', () => {
    let report: Report;

    before(async () => {
      report = await compare();
      console.log(render(report));
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
  });
});
