/**
 * `npm run screenshots`: packs the extension and takes the pictures of the READMEs and the walkthrough in a real VS Code.
 */
import { spawnSync } from 'node:child_process';
import { packExtension } from './package.js';
import { build, install, root, runMain, UserError } from './workspace.js';

await runMain(async () => {
  install();
  build();
  await packExtension();
  const args = ['--import', 'tsx', 'test/editor/screenshots.ts'];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new UserError('The pictures could not be taken.');
});
