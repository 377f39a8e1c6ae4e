/**
 * `npm run package`: builds, bundles and packs the VS Code extension into one VSIX, and says how large it is.
 * Fails when it is larger than it may be, or holds something that nobody meant to ship.
 */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, install, root, run, runMain, UserError } from './workspace.js';

/** Where relative links of the README lead. */
const PAGES = 'https://github.com/persona-lint/persona-lint';
/** Bytes. */
const LARGEST = 4 * 1024 * 1024;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runMain(async () => {
    install();
    build();
    const file = await packExtension();
    const size = (statSync(file).size / 1024 / 1024).toFixed(2);
    console.log(`${path.relative(root, file)}: ${size} MiB`);
  });
}

/** @returns {Promise<string>} the VSIX; the workspaces must be built */
export async function packExtension() {
  const bundler = run(process.execPath, ['--import', 'tsx', 'client/scripts/bundle.ts']);
  if (bundler.code !== 0) throw new UserError(`${bundler.output}\nThe bundle failed.`);
  const { createVSIX } = await import('@vscode/vsce');
  const manifest = /** @type {{ name: string, version: string }} */ (
    JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  );
  const packagePath = path.join(root, `${manifest.name}-${manifest.version}.vsix`);
  await createVSIX({
    cwd: root,
    packagePath,
    readmePath: 'client/README.md',
    baseContentUrl: `${PAGES}/blob/HEAD/client`,
    baseImagesUrl: `${PAGES}/raw/HEAD/client`,
    // Everything that runs is in the bundle.
    dependencies: false,
  });
  const { size } = statSync(packagePath);
  if (size > LARGEST) throw new UserError(`The VSIX has ${size} bytes, more than ${LARGEST}.`);
  return packagePath;
}
