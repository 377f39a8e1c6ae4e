/** A program of several files on disk, linted file by file as ESLint does. Removed after the test. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import plugin from '../../src/index.js';

export type Files = Readonly<Record<string, string>>;

export interface Tree {
  readonly root: string;
  write(files: Files): void;
  /** `file:line rule`, of the files named. */
  lint(...files: string[]): string[];
}

const trees: string[] = [];

after(() => {
  for (const root of trees) rmSync(root, { recursive: true, force: true });
});

export function makeTree(files: Files): Tree {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'persona-lint-modules-')));
  trees.push(root);
  const texts = new Map<string, string>();
  const write = (some: Files): void => {
    for (const [name, text] of Object.entries(some)) {
      const file = path.join(root, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
      texts.set(name, text);
    }
  };
  write(files);
  const lint = (...names: string[]): string[] =>
    names.flatMap((name) => lintFile(root, name, texts.get(name) ?? ''));
  return { root, write, lint };
}

function lintFile(root: string, name: string, text: string): string[] {
  const linter = new Linter({ configType: 'flat', cwd: root });
  const config: Linter.Config = {
    files: ['**/*.{ts,tsx,js,mjs,cjs}'],
    languageOptions: { parser, sourceType: name.endsWith('.cjs') ? 'commonjs' : 'module' },
  };
  return linter
    .verify(text, [{ ...plugin.configs.recommended, ...config }], {
      filename: path.join(root, name),
    })
    .map(({ line, ruleId, message }) => `${name}:${line} ${ruleId?.slice(8) ?? message}`);
}
