/**
 * `npm run crash-test -- [--as-is] [--every N] <folder> …`: lints scripts below the folders with all rules, as if each of
 * them had to do with Persona (or, with --as-is, as it stands), and says where a rule threw and where linting took longer
 * than ten times the parser. Meant for large trees of other people's code, such as a `node_modules`.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build, install, runMain, UserError } from './workspace.js';

const SCRIPT = /(?<!\.d)\.[cm]?[jt]sx?$/;
const MAX_BYTES = 400_000;
const MAX_RATIO = 10;
/** Below this nobody waits, and a ratio says more about the clock than about the file, in milliseconds. */
const MIN_MS = 100;
/** What seems slow is looked at again: what it imports has been read by then, and the machine may have been busy. */
const LOOKS = 4;
/** Makes the text filter let a file pass. */
const EVIDENCE = '\n// withpersona.com\n';

await runMain(async () => {
  const { values, positionals: folders } = parseArgs({
    options: { 'as-is': { type: 'boolean' }, every: { type: 'string', default: '1' } },
    allowPositionals: true,
  });
  const ending = values['as-is'] ? '' : EVIDENCE;
  const every = Number(values.every);
  if (folders.length === 0 || !Number.isInteger(every) || every < 1)
    throw new UserError('Usage: npm run crash-test -- [--as-is] [--every N] <folder> …');
  install();
  build();
  process.env['PERSONA_LINT_RETHROW'] = '1';
  const { Linter } = await import('eslint');
  const parser = await import('@typescript-eslint/parser');
  const { default: plugin } = await import('eslint-plugin-persona');
  const linter = new Linter({ configType: 'flat', cwd: path.parse(process.cwd()).root });
  const timing = { parseMs: 0 };
  /** @type {import('eslint').Linter.Parser} */
  const timed = {
    parseForESLint(text, options) {
      /** @type {import('@typescript-eslint/parser').ParserOptions} */
      const given = options;
      const start = getCpuMs();
      try {
        return /** @type {import("eslint").Linter.ESLintParseResult} */ (
          /** @type {unknown} */ (parser.parseForESLint(text, given))
        );
      } finally {
        timing.parseMs = getCpuMs() - start;
      }
    },
  };
  const config = [
    { ignores: ['!**/node_modules/'] },
    {
      ...plugin.configs.strict,
      files: ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'],
      languageOptions: { parser: timed },
      linterOptions: { noInlineConfig: true },
    },
  ];
  /** @type {string[]} */
  const problems = [];
  /** @param {string} problem */
  const note = (problem) => {
    problems.push(problem);
    console.log(problem);
  };
  let count = 0;
  let broken = 0;
  let totalMs = 0;
  let totalParseMs = 0;
  for (const file of folders.flatMap(listScripts).filter((_, at) => at % every === 0)) {
    const text = readFileSync(file, 'utf8') + ending;
    const look = () => {
      timing.parseMs = Number.NaN;
      const start = getCpuMs();
      const messages = linter.verify(text, config, { filename: file });
      if (Number.isNaN(timing.parseMs)) throw new Error('ESLint did not look at it');
      const ms = getCpuMs() - start - timing.parseMs;
      const isSlow = ms > MIN_MS && ms > MAX_RATIO * timing.parseMs;
      return { isBroken: messages.some(({ fatal }) => fatal), ms, parseMs: timing.parseMs, isSlow };
    };
    /** @type {ReturnType<typeof look>} */
    let seen;
    try {
      seen = look();
      for (let looks = 1; seen.isSlow && looks < LOOKS; looks++) seen = look();
    } catch (error) {
      note(`${file}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      continue;
    }
    const { isBroken, ms, parseMs, isSlow } = seen;
    if (isBroken) {
      broken += 1;
      continue;
    }
    count += 1;
    totalMs += ms;
    totalParseMs += parseMs;
    if (isSlow) note(`${file}: ${ms.toFixed(0)} ms, parser ${parseMs.toFixed(0)} ms`);
    if (count % 1000 === 0) console.log(`${count} files, ${problems.length} problems`);
  }
  console.log(
    `${count} files linted, ${broken} do not parse; rules ${(totalMs / 1000).toFixed(1)} s, parser ${(totalParseMs / 1000).toFixed(1)} s`,
  );
  if (problems.length > 0) throw new UserError(`${problems.length} problems`);
});

/** Time this process has worked, in milliseconds: other processes of a busy machine do not count. */
function getCpuMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function listScripts(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && SCRIPT.test(entry.name))
    .map((entry) => path.resolve(entry.parentPath, entry.name))
    .filter((file) => statSync(file).size <= MAX_BYTES)
    .sort();
}
