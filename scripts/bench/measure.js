/**
 * Compares two ESLint configurations over the same files, in one process and one run.
 *
 * Each file is linted with both, one right after the other and in turning order, so that whatever else the machine does
 * falls on both alike. What counts of a file is the median of the differences of such pairs: an interruption falls out, and
 * a slow minute cancels.
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
  const findings = warmUp(linter, files, base, withPlugin);
  const samples = files.map((file) => ({
    ...file,
    base: /** @type {number[]} */ ([]),
    differences: /** @type {number[]} */ ([]),
  }));
  for (let round = 0; round < rounds; round += 1) {
    samples.forEach((sample, index) => {
      // Another text each time, so that nothing kept by content answers for an earlier round.
      const text = `${sample.text}\n// ${sample.filename} ${round}\n`;
      const time = (/** @type {Linter.Config[]} */ config) => {
        const start = performance.now();
        linter.verify(text, config, { filename: sample.filename });
        return performance.now() - start;
      };
      const isBaseFirst = (round + index) % 2 === 0;
      const first = time(isBaseFirst ? base : withPlugin);
      const second = time(isBaseFirst ? withPlugin : base);
      sample.base.push(isBaseFirst ? first : second);
      sample.differences.push(isBaseFirst ? second - first : first - second);
    });
  }
  const baseMs = sum(samples.map((sample) => getMedian(sample.base)));
  const withMs = baseMs + sum(samples.map((sample) => getMedian(sample.differences)));
  return { ratio: withMs / baseMs, baseMs, withMs, findings };
}

/**
 * Lints everything once with each configuration, before any time counts. A file that does not parse would cost nothing on
 * either side and flatter the ratio, so it ends the run.
 * @param {Linter} linter
 * @param {SourceFile[]} files
 * @param {Linter.Config[]} base
 * @param {Linter.Config[]} withPlugin
 * @returns {number} findings of the plugin
 */
function warmUp(linter, files, base, withPlugin) {
  let findings = 0;
  for (const { filename, text } of files) {
    const messages = [base, withPlugin].flatMap((config) =>
      linter.verify(text, config, { filename }),
    );
    const error = messages.find(({ ruleId, fatal }) => fatal || ruleId === null);
    if (error) throw new Error(`${filename}: ${error.message}`);
    findings += messages.length;
  }
  return findings;
}

/** @param {number[]} values */
function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}

/** @param {number[]} values */
function getMedian(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}
