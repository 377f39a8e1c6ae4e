/**
 * Compares two ESLint configurations over the same files, in one process and one run.
 *
 * Each file is linted with both, one right after the other and in turning order, so that whatever else the machine does
 * falls on both sides alike. Of the rounds each file's median counts on each side, so that an interruption falls out; the
 * answer is the ratio of the sums.
 */
import { Linter } from 'eslint';

/**
 * @typedef {import('./corpus.js').SourceFile} SourceFile
 * @typedef {{ ratio: number, baseMs: number, withMs: number, findings: number }} Result
 */

/**
 * @param {SourceFile[]} files
 * @param {{ base: Linter.Config[], withPlugin: Linter.Config[], rounds: number }} options
 * @returns {Result} `baseMs` and `withMs` are for the whole tree
 */
export function compare(files, { base, withPlugin, rounds }) {
  const linter = new Linter({ configType: 'flat' });
  let [baseMs, withMs, findings] = [0, 0, 0];
  warmUp(linter, files, [base, withPlugin]);
  for (const file of files) {
    /** @type {number[]} */
    const baseTimes = [];
    /** @type {number[]} */
    const withTimes = [];
    const sides = [
      { config: base, times: baseTimes },
      { config: withPlugin, times: withTimes },
    ];
    for (let round = 0; round < rounds; round += 1) {
      // Another text each time, so that nothing kept by content answers for an earlier round.
      const text = `${file.text}\n// ${file.filename} ${round}\n`;
      for (const { config, times } of round % 2 === 0 ? sides : sides.toReversed()) {
        const start = performance.now();
        linter.verify(text, config, { filename: file.filename });
        times.push(performance.now() - start);
      }
    }
    baseMs += getMedian(baseTimes);
    withMs += getMedian(withTimes);
    findings += linter.verify(file.text, withPlugin, { filename: file.filename }).length;
  }
  return { ratio: withMs / baseMs, baseMs, withMs, findings };
}

/**
 * Lints everything once with each configuration, before any time counts. A file that does not parse would cost nothing on
 * either side and flatter the ratio, so it ends the run.
 * @param {Linter} linter
 * @param {SourceFile[]} files
 * @param {Linter.Config[][]} configs
 */
function warmUp(linter, files, configs) {
  for (const { filename, text } of files) {
    for (const config of configs) {
      const messages = linter.verify(text, config, { filename });
      const error = messages.find(({ ruleId, fatal }) => fatal || ruleId === null);
      if (error) throw new Error(`${filename}: ${error.message}`);
    }
  }
}

/** @param {number[]} values */
function getMedian(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}
