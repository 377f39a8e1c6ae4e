/**
 * `npm run generate [-- --check]`: rewrites what is derived from the code, or says what is not current.
 * The plugin writes its own files and the rule table, the client the settings of the extension; the code frame in README.md is written here, from the output of the
 * real command over `examples/`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { lint, renderFinding } from './findings.js';
import { build, install, root, run, runMain, UserError } from './workspace.js';

/** Each workspace writes its own files. */
const GENERATORS = ['eslint-plugin/scripts/generate.ts', 'client/scripts/generate.ts'];
/** The finding that README.md shows. */
const SHOWN = {
  file: 'examples/src/app/api/verify/route.ts',
  rule: 'persona/no-key-reuse-with-changed-params',
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes('--check');
  await runMain(async () => {
    install();
    build();
    await generate({ check });
    console.log(check ? 'Everything generated is current.' : 'Generated files are written.');
  });
}

/**
 * @param {{ check: boolean }} options `check` changes nothing and throws when something is not current
 */
export async function generate({ check }) {
  const generated = GENERATORS.map((generator) => runGenerator(generator, check));
  const problems = [...generated, await generateFrame(check)].filter(Boolean);
  if (problems.length > 0) throw new UserError(problems.join('\n'));
}

/**
 * @param {string} generator
 * @param {boolean} check
 * @returns {string | undefined} what is not current
 */
function runGenerator(generator, check) {
  if (!existsSync(path.join(root, generator))) return `${generator} is missing.`;
  const args = ['--import', 'tsx', generator, ...(check ? ['--check'] : [])];
  const { code, output } = run(process.execPath, args);
  if (code !== 0) return output;
  if (output) console.log(output);
  return undefined;
}

/**
 * @param {boolean} check
 * @returns {Promise<string | undefined>}
 */
async function generateFrame(check) {
  const finding = lint([SHOWN.file]).find(({ ruleId }) => ruleId === SHOWN.rule);
  if (!finding) return `README.md shows ${SHOWN.rule} in ${SHOWN.file}, but it is not reported.`;
  const frame = await renderFinding(finding, { color: false });
  const file = path.join(root, 'README.md');
  const old = readFileSync(file, 'utf8');
  const written = replaceBlock(old, 'frame', `\`\`\`text\n${frame}\n\`\`\``);
  if (written === old) return undefined;
  if (check) return 'The code frame in README.md is not current. Run "npm run generate".';
  writeFileSync(file, written);
  return undefined;
}

/**
 * @param {string} text
 * @param {string} name
 * @param {string} content
 */
function replaceBlock(text, name, content) {
  const [open, close] = [`<!-- generated:${name} -->`, `<!-- /generated:${name} -->`];
  const start = text.indexOf(open);
  const end = text.indexOf(close);
  if (start < 0 || end < start) throw new UserError(`README.md has no block ${open} … ${close}.`);
  return `${text.slice(0, start + open.length)}\n\n${content}\n\n${text.slice(end)}`;
}
