/**
 * `npm run accuracy`: precision and recall on the annotated programs and their mutants (`test/corpus/main.ts`), on the
 * built packages. Ends with 1 when a figure is below the committed one.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build, install, root, runMain } from './workspace.js';

await runMain(() => {
  install();
  build();
  const { status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', path.join('test', 'corpus', 'main.ts'), ...process.argv.slice(2)],
    { cwd: root, stdio: 'inherit' },
  );
  process.exitCode = status ?? 1;
});
