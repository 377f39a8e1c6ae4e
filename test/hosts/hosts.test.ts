/**
 * The same findings in ESLint 9, ESLint 10 and oxlint, over the example service and every annotated program.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as typescriptParser from '@typescript-eslint/parser';
import { ESLint, type Linter } from 'eslint';
import { ESLint as ESLint9 } from 'eslint-v9';
import plugin from 'eslint-plugin-persona';
import * as svelteParser from 'svelte-eslint-parser';
import vueParser from 'vue-eslint-parser';
import {
  eslint10,
  eslint9,
  type Findings,
  findSources,
  fixWithOxlint,
  lintWithESLint,
  oxlint,
  ROOT,
  RULES,
} from './hosts.js';

const MISSING = 'persona/require-idempotency-key';

describe('hosts', function () {
  this.timeout(300_000);

  const files = ['examples', 'test/corpus/programs'].flatMap((folder) => findSources(folder));
  let expected: Findings;

  before(async () => {
    expected = await eslint10.lint(files);
  });

  it('find something at all', () => {
    assert.ok(files.length > 100, `only ${files.length} files`);
    assert.ok([...expected.values()].flat().length > 50);
  });

  for (const host of [eslint9, oxlint]) {
    it(`${host.name} reports what ESLint 10 reports`, async () => {
      const [found, wanted] = [toLines(await host.lint(files)), toLines(expected)];
      assert.deepEqual(
        wanted.filter((line) => !found.includes(line)),
        [],
        'missed',
      );
      assert.deepEqual(
        found.filter((line) => !wanted.includes(line)),
        [],
        'reported by it alone',
      );
      assert.equal(found.length, wanted.length);
    });
  }
});

describe('file kinds', function () {
  this.timeout(60_000);

  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'persona-hosts-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function write(name: string, text: string): string {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return file;
  }

  const CALL = `fetch('https://api.withpersona.com/api/v1/inquiries', { method: 'POST' })`;
  const kinds: Readonly<Record<string, string>> = {
    'a.js': `export const send = () => ${CALL};\n`,
    'a.mjs': `export const send = () => ${CALL};\n`,
    'a.cjs': `exports.send = () => ${CALL};\n`,
    'a.jsx': `export const Send = () => <button onClick={() => ${CALL}} />;\n`,
    'a.ts': `export const send = (): Promise<Response> => ${CALL};\n`,
    'a.mts': `export const send = (): Promise<Response> => ${CALL};\n`,
    'a.cts': `export const send = (): Promise<Response> => ${CALL};\n`,
    'a.tsx': `export const Send = (): unknown => <button onClick={() => ${CALL}} />;\n`,
  };

  for (const host of [eslint10, eslint9, oxlint]) {
    it(`${host.name} reads every kind of script`, async () => {
      const files = Object.entries(kinds).map(([name, text]) => write(name, text));
      const findings = await host.lint(files);
      for (const file of files) {
        const rules = findings.get(file)?.map((finding) => finding.split(' ')[0]);
        assert.ok(rules?.includes(MISSING), path.basename(file));
      }
    });
  }

  it('oxlint writes the fixes that ESLint writes', async () => {
    const url = 'https://api.withpersona.com/api/v1/inquiries/inq_1';
    const text = `import { randomUUID } from 'node:crypto';
export const find = (token: string) =>
  fetch('${url}', {
    headers: { Authorization: token, 'Idempotency-Key': randomUUID() },
  });
`;
    const file = write('a.ts', text);
    const eslint = new ESLint({
      cwd: folder,
      overrideConfigFile: true,
      overrideConfig: {
        files: ['**/*.ts'],
        plugins: { persona: plugin },
        rules: RULES,
        languageOptions: { parser: typescriptParser },
      },
      fix: true,
    });
    const [result] = await eslint.lintText(text, { filePath: file });
    assert.ok(result);
    assert.ok(result.output?.includes('headers: { Authorization: token },'));
    assert.equal(fixWithOxlint(file), result.output);
  });

  for (const Class of [ESLint, ESLint9 as unknown as typeof ESLint]) {
    it(`ESLint ${Class.version} reads components`, async () => {
      const script = `const send = () => ${CALL};`;
      const files = [
        write(
          'a.vue',
          `<script setup lang="ts">\n${script}\n</script>\n\n<template><a @click="send" /></template>\n`,
        ),
        write(
          'a.svelte',
          `<script lang="ts">\n  ${script}\n</script>\n\n<button onclick={send}>Go</button>\n`,
        ),
      ];
      const parsers = { vue: vueParser as Linter.Parser, svelte: svelteParser as Linter.Parser };
      const findings = await lintWithESLint(Class, files, parsers);
      assert.deepEqual(
        files.map((file) =>
          findings
            .get(file)
            ?.filter((finding) => finding.startsWith(MISSING))
            .map((finding) => finding.split(' ')[1]),
        ),
        [['2:20'], ['2:22']],
      );
    });
  }
});

/** Without files that nobody reports anything about. */
function toLines(findings: Findings): string[] {
  return [...findings]
    .flatMap(([file, list]) => list.map((finding) => `${path.relative(ROOT, file)} ${finding}`))
    .sort();
}
