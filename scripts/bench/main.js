/**
 * `npm run bench`: what the plugin costs, as a ratio to ESLint with the same parser and no rule. Both sides are measured in
 * one run on one machine, so the figures mean the same everywhere. Ends with 1 when a limit is passed.
 */
import { build, install, runMain, UserError } from '../workspace.js';

const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 30);
const FILES = ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'];

await runMain(async () => {
  install();
  build();
  // Loaded late: nothing of this is there before the installation and the build.
  const parser = await import('@typescript-eslint/parser');
  const { default: plugin } = await import('eslint-plugin-persona');
  const { readPersonaTree, readPlainTree } = await import('./corpus.js');
  const { compare } = await import('./measure.js');

  const languageOptions = { parser };
  const base = { files: FILES, languageOptions };
  const withPlugin = { ...plugin.configs.recommended, ...base };

  const trees = [
    { name: 'a tree without Persona (rxjs)', files: readPlainTree(), limit: 1.02 },
    { name: 'files full of Persona calls', files: readPersonaTree(), limit: 1.15 },
  ];
  const over = [];
  for (const { name, files, limit } of trees) {
    const result = await compare(files, { base, withPlugin, rounds: ROUNDS });
    const ratio = `${result.ratio.toFixed(3)} ×`;
    const size = files.reduce((sum, { text }) => sum + text.length, 0);
    console.log(
      `${name}: ${ratio} (limit ${limit.toFixed(2)})\n` +
        `  ${files.length} files, ${(size / 1000).toFixed(0)} kB, ${result.findings} findings; ` +
        `no rule ${result.baseMs.toFixed(0)} ms, plugin ${result.withMs.toFixed(0)} ms, ${ROUNDS} rounds`,
    );
    if (result.ratio > limit)
      over.push(`${name}: ${ratio} is over the limit ${limit.toFixed(2)} ×`);
  }
  const { benchMonorepo } = await import('./monorepo.js');
  const monorepo = await benchMonorepo();
  console.log(monorepo.text);
  over.push(...monorepo.over);
  const { benchEditor } = await import('./editor.js');
  const editor = await benchEditor();
  console.log(editor.text);
  over.push(...editor.over);
  if (over.length > 0) throw new UserError(`\n${over.join('\n')}`);
});
