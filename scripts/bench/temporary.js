/** What the benchmark needs from npm and nobody else does: installed into a temporary folder, which is removed afterwards. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run, UserError } from '../workspace.js';

/**
 * @template T
 * @param {string} name
 * @param {(folder: string) => Promise<T>} use
 */
export async function withTemporary(name, use) {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), `persona-lint-${name}-`)));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder made when it is not there
 * @param {string} specifier name and exact version
 * @returns {string} the folder of the package
 */
export function installInto(folder, specifier) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{}');
  const flags = ['--no-audit', '--no-fund', '--prefix', folder];
  const { code, output } = run('npm', ['install', ...flags, specifier]);
  if (code !== 0) throw new UserError(`${specifier} cannot be installed:\n${output}`);
  return path.join(folder, 'node_modules', specifier.slice(0, specifier.lastIndexOf('@')));
}
