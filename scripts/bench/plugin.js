/**
 * What the plugin costs, as a ratio to ESLint with the same parser and no rule: over a tree that has nothing to do with
 * Persona, and over one that is full of it.
 */
import * as parser from '@typescript-eslint/parser';
import plugin from 'eslint-plugin-persona';
import { readPersonaTree, readPlainTree } from './corpus.js';
import { compare } from './measure.js';

const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 30);
const FILES = ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'];

/** @returns {Promise<{ text: string, over: string[] }>} */
export async function benchPlugin() {
  const base = { files: FILES, languageOptions: { parser } };
  const withPlugin = { ...plugin.configs.recommended, ...base };
  const trees = [
    { name: 'a tree without Persona (rxjs)', files: readPlainTree(), limit: 1.02 },
    { name: 'files full of Persona calls', files: readPersonaTree(), limit: 1.15 },
  ];
  const lines = [];
  const over = [];
  for (const { name, files, limit } of trees) {
    const result = await compare(files, { base, withPlugin, rounds: ROUNDS });
    const ratio = `${result.ratio.toFixed(3)} ×`;
    const size = files.reduce((sum, { text }) => sum + text.length, 0);
    lines.push(
      `${name}: ${ratio} (limit ${limit.toFixed(2)})\n` +
        `  ${files.length} files, ${(size / 1000).toFixed(0)} kB, ${result.findings} findings; ` +
        `no rule ${result.baseMs.toFixed(0)} ms, plugin ${result.withMs.toFixed(0)} ms, ${ROUNDS} rounds`,
    );
    if (result.ratio > limit)
      over.push(`${name}: ${ratio} is over the limit ${limit.toFixed(2)} ×`);
  }
  return { text: lines.join('\n'), over };
}
