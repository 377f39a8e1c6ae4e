/**
 * The packaged extension in a real VS Code: unpacked from its VSIX, run by `@vscode/test-electron` in the VS Code that it
 * downloads, or where the network is closed in the one that `launcher.ts` starts. One test here for each in there.
 */
import assert from 'node:assert/strict';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import type { HostResult } from './host/index.js';
import { canDownload } from './network.js';
import { ROOT, SCRATCH } from './parts.js';
import { findVsix, unpackVsix } from './vsix.js';

const results = await runHostSuite();

describe('in the extension host', () => {
  it('ran its tests', () => assert.ok(results.length > 5, `${results.length} tests`));

  for (const { title, error } of results) {
    it(title, () => {
      if (error !== undefined) throw new Error(error);
    });
  }
});

async function runHostSuite(): Promise<HostResult[]> {
  const folder = path.join(SCRATCH, 'host');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await bundleSuite(folder);
  const extension = await unpackVsix(findVsix(), path.join(folder, 'vsix'));
  // A copy: the tests edit, and nothing of this repository is above it.
  const workspace = path.join(folder, 'workspace');
  cpSync(path.join(ROOT, 'examples'), workspace, { recursive: true });
  const isOpen = await canDownload();
  let failure: unknown;
  try {
    await runTests({
      ...(isOpen ? {} : { vscodeExecutablePath: createLauncher(folder) }),
      extensionDevelopmentPath: extension,
      extensionTestsPath: path.join(folder, 'index.cjs'),
      launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust'],
    });
  } catch (error) {
    failure = error;
  }
  const file = path.join(folder, 'results.json');
  if (!existsSync(file)) throw new Error('VS Code has not run the suite.', { cause: failure });
  return JSON.parse(readFileSync(file, 'utf8')) as HostResult[];
}

async function bundleSuite(folder: string): Promise<void> {
  await build({
    entryPoints: [path.join(ROOT, 'test/editor/host/index.ts')],
    outfile: path.join(folder, 'index.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'error',
  });
}

/** `@vscode/test-electron` starts a file, so the launcher needs one. */
function createLauncher(folder: string): string {
  const file = path.join(folder, 'code');
  const launcher = path.join(ROOT, 'test/editor/launcher.ts');
  const tsx = import.meta.resolve('tsx');
  writeFileSync(
    file,
    `#!/bin/sh\nexec "${process.execPath}" --import "${tsx}" "${launcher}" "$@"\n`,
  );
  chmodSync(file, 0o755);
  return file;
}
