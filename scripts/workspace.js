/**
 * The repository seen from its scripts: where it lies, what must be installed and built before anything runs.
 * Runs before any dependency is there, so it imports nothing but Node's own modules.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The message is meant for the terminal as it stands; no stack is worth showing. */
export class UserError extends Error {}

/** @returns {string[]} the folders of the workspaces, in the order in which they depend on each other */
export function getWorkspaces() {
  const manifest = /** @type {{ workspaces: string[] }} */ (readJson('package.json'));
  return manifest.workspaces;
}

/** Installs the exact locked dependencies unless they are there already. */
export function install() {
  rejectOldNode();
  const reason = findReasonToInstall();
  if (!reason) return;
  console.log(`Installing dependencies (${reason})`);
  const { code, output } = run('npm', ['ci', '--no-audit', '--no-fund']);
  if (code !== 0) {
    throw new UserError(
      `${output}\nnpm ci failed. When it says that the lock file is out of step, run "npm run lock" and commit the result.`,
    );
  }
}

/** Compiles every workspace; what `dist/` holds already and is up to date is left alone. */
export function build() {
  const { code, output } = run(process.execPath, [findTool('typescript', 'tsc'), '-b']);
  if (code !== 0) throw new UserError(`${output}\nThe build failed.`);
}

/**
 * @param {string} packageName
 * @param {string} tool
 * @returns {string} the file to start with `node`
 */
export function findTool(packageName, tool) {
  const folder = `node_modules/${packageName}`;
  if (!existsSync(path.join(root, folder, 'package.json'))) {
    throw new UserError(`${packageName} is not installed. Run "npm ci" at the root.`);
  }
  const { bin } = /** @type {{ bin: string | Record<string, string> }} */ (
    readJson(`${folder}/package.json`)
  );
  const file = typeof bin === 'string' ? bin : bin[tool];
  if (!file) throw new UserError(`${packageName} has no command ${tool}.`);
  return path.join(root, folder, file);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {{ code: number, stdout: string, output: string }} `output` is both streams, for showing
 */
export function run(command, args) {
  const result = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    // npm is a shell script on Windows.
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (result.error) throw new UserError(`${command} could not be started: ${result.error.message}`);
  const output = `${result.stdout}${result.stderr}`.trim();
  return { code: result.status ?? 1, stdout: result.stdout, output };
}

/**
 * Runs a script's main function; a `UserError` ends it with its message alone.
 * @param {() => void | Promise<void>} main
 */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** The same range as `engines` in package.json, which npm only warns about. */
function rejectOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const supported = (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major >= 24;
  if (supported) return;
  throw new UserError(
    `Node.js ${process.versions.node} is not supported. Install 20.19 or later, 22.13 or later, or 24.`,
  );
}

/**
 * npm keeps a copy of the lock file inside node_modules that says what is really there.
 * @returns {string | undefined}
 */
function findReasonToInstall() {
  if (!existsSync(path.join(root, 'node_modules/.package-lock.json'))) return 'none are installed';
  const wanted = readLock('package-lock.json');
  const installed = readLock('node_modules/.package-lock.json');
  for (const [place, entry] of Object.entries(wanted)) {
    if (!place.includes('node_modules/')) continue;
    const there = installed[place];
    // An optional package may be missing because it was made for another platform.
    if (there ? there.version !== entry.version : !entry.optional) return `${place} is not current`;
  }
  return undefined;
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>} by folder
 */
function readLock(file) {
  const lock =
    /** @type {{ packages: Record<string, { version?: string, optional?: boolean }> }} */ (
      readJson(file)
    );
  return lock.packages;
}

/**
 * @param {string} file relative to the root
 * @returns {unknown}
 */
function readJson(file) {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
}
