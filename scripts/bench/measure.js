/**
 * Compares two ESLint configurations over the same files, in one process and one run.
 *
 * Each file is linted with both, one right after the other and in turning order, many times over. What counts of a file is
 * its fastest run on each side: whatever else the machine does only ever makes a run slower, so it falls out.
 */
import path from 'node:path';
import { ESLint } from 'eslint';
import { root } from '../workspace.js';

/**
 * @typedef {import('./corpus.js').SourceFile} SourceFile
 * @typedef {import('eslint').Linter.Config} Config
 * @typedef {{ ratio: number, baseMs: number, withMs: number, findings: number }} Result
 */

/**
 * @param {SourceFile[]} files
 * @param {{ base: Config, withPlugin: Config, rounds: number }} options
 * @returns {Promise<Result>} `baseMs` and `withMs` are for the whole tree
 */
export async function compare(files, { base, withPlugin, rounds }) {
  const eslints = { base: createEslint(base), withPlugin: createEslint(withPlugin) };
  const fastest = files.map(() => ({ base: Infinity, withPlugin: Infinity }));
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, { filename, text }] of files.entries()) {
      // Another text each time, so that nothing kept by content answers for an earlier round.
      const fresh = `${text}\n// ${filename} ${round}\n`;
      const times = /** @type {typeof fastest[0]} */ (fastest[index]);
      const order = /** @type {const} */ (['base', 'withPlugin']);
      for (const side of (round + index) % 2 === 0 ? order : order.toReversed()) {
        const start = performance.now();
        await eslints[side].lintText(fresh, { filePath: path.join(root, filename) });
        times[side] = Math.min(times[side], performance.now() - start);
      }
    }
  }
  const baseMs = sum(fastest.map((times) => times.base));
  const withMs = sum(fastest.map((times) => times.withPlugin));
  return {
    ratio: withMs / baseMs,
    baseMs,
    withMs,
    findings: await count(eslints.withPlugin, files),
  };
}

/** @param {Config} config */
function createEslint(config) {
  return new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: config,
    ignore: false,
  });
}

/**
 * The number of findings. A file that does not parse would cost nothing on either side and flatter the ratio, so it ends the
 * run.
 * @param {ESLint} eslint
 * @param {SourceFile[]} files
 */
async function count(eslint, files) {
  let findings = 0;
  for (const { filename, text } of files) {
    const [result] = await eslint.lintText(text, { filePath: path.join(root, filename) });
    const messages = result?.messages ?? [];
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
