/**
 * `npm test`: everything that must hold, in one command that works on a fresh clone.
 *
 *   install → build → format, types, lint, generated files → the mocha suites → one line with the sum of it all
 *
 * Every check counts as one test. A suite that cannot run, or runs no test, counts as a failure.
 * `npm test -- lint core` runs only the named parts.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generate } from './generate.js';
import { packExtension } from './package.js';
import {
  build,
  findTool,
  getWorkspaces,
  install,
  root,
  run,
  runMain,
  UserError,
} from './workspace.js';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 * @typedef {{ name: string, run: () => Count | Promise<Count> }} Part
 */

const ONE_PASSED = { passed: 1, failed: 0, skipped: 0 };
const ONE_FAILED = { passed: 0, failed: 1, skipped: 0 };

await runMain(main);

async function main() {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const results = [];
  for (const part of selectParts(process.argv.slice(2))) {
    const start = Date.now();
    const count = await part.run();
    sum.passed += count.passed;
    sum.failed += count.failed;
    sum.skipped += count.skipped;
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    const line = `${count.failed > 0 ? '✗' : '✓'} ${part.name}: ${print(count)} (${seconds} s)`;
    console.log(line);
    results.push(line);
    if (part.name === 'install' && count.failed > 0) break;
  }
  console.log(`\n${results.join('\n')}\n`);
  console.log(print(sum));
  if (sum.failed > 0) process.exitCode = 1;
}

/**
 * @param {string[]} names
 * @returns {Part[]}
 */
function selectParts(names) {
  /** @type {Part[]} */
  const parts = [
    check('install', install),
    check('build', build),
    check('format', () => runScript('format:check')),
    check('types', () => runScript('typecheck')),
    check('lint', () => runScript('lint')),
    check('generated', () => generate({ check: true })),
    ...[...getWorkspaces(), '.'].map(suite),
    // The packaged extension in a real VS Code; these two belong together.
    check('package', packExtension),
    check('vscode', installVscode),
    mochaPart('editor', 'test/editor/**/*.editor.ts'),
  ];
  const unknown = names.filter((name) => !parts.some((part) => part.name === name));
  if (unknown.length > 0) {
    const known = parts.map((part) => part.name).join(', ');
    throw new UserError(`No such part: ${unknown.join(', ')}. There are: ${known}`);
  }
  const needed = names.includes('editor') ? ['package', 'vscode'] : [];
  const always = ['install', 'build', ...needed];
  return parts.filter(
    ({ name }) => names.length === 0 || always.includes(name) || names.includes(name),
  );
}

/**
 * @param {string} name
 * @param {() => unknown} action throws when the check fails
 * @returns {Part}
 */
function check(name, action) {
  const runCheck = async () => {
    try {
      await action();
      return ONE_PASSED;
    } catch (error) {
      console.log(error instanceof Error ? error.message : error);
      return ONE_FAILED;
    }
  };
  return { name, run: runCheck };
}

/** Prints how long each step takes; what is there already takes no time. */
function installVscode() {
  const args = ['--import', 'tsx', 'test/editor/parts.ts'];
  const { code, output } = run(process.execPath, args);
  if (output) console.log(output);
  if (code !== 0) throw new Error('There is no VS Code to test in.');
}

/** @param {string} name of a script in package.json */
function runScript(name) {
  const { code, output } = run('npm', ['run', '--silent', name]);
  if (code !== 0) throw new Error(output);
}

/**
 * The mocha suite in `test/` of a workspace, or of the root for `.`.
 * @param {string} folder
 * @returns {Part}
 */
function suite(folder) {
  const name = folder === '.' ? 'whole' : folder;
  return mochaPart(name, path.posix.join(folder, 'test/**/*.test.ts'));
}

/**
 * @param {string} name
 * @param {string} pattern of test files
 * @returns {Part}
 */
function mochaPart(name, pattern) {
  const runSuite = () => {
    console.log(`\n${name}`);
    const scratch = mkdtempSync(path.join(tmpdir(), 'persona-lint-test-'));
    const output = path.join(scratch, 'count.json');
    try {
      const { status } = spawnSync(
        process.execPath,
        [
          findTool('mocha', 'mocha'),
          ...['--reporter', 'scripts/mocha-reporter.js', '--reporter-option', `output=${output}`],
          pattern,
        ],
        { cwd: root, stdio: 'inherit' },
      );
      return readCount(output, status);
    } finally {
      rmSync(scratch, { recursive: true });
    }
  };
  return { name, run: runSuite };
}

/**
 * @param {string} file
 * @param {number | null} status
 * @returns {Count}
 */
function readCount(file, status) {
  if (!existsSync(file)) {
    console.log(`  The suite broke off before it had counted its tests (exit code ${status}).`);
    return ONE_FAILED;
  }
  const count = /** @type {Count} */ (JSON.parse(readFileSync(file, 'utf8')));
  if (count.passed + count.failed + count.skipped === 0) {
    console.log('  The suite ran no test.');
    return ONE_FAILED;
  }
  if (status !== 0 && count.failed === 0) {
    console.log(`  All tests passed, yet mocha ended with exit code ${status}.`);
    return { ...count, failed: 1 };
  }
  return count;
}

/** @param {Count} count */
function print({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
