/** Imported modules are parsed by another parser than linted files: both must give the same program. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { summarize } from '@persona-lint/core';
import * as parser from '@typescript-eslint/parser';
import { parseModule } from '../../src/modules/parse-module.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const FOLDERS = ['test/corpus/programs', 'examples'];

describe('parseModule', function () {
  this.timeout(60_000);

  it('gives what the parser of linted files gives', () => {
    let count = 0;
    for (const file of FOLDERS.flatMap(listModules)) {
      const text = readFileSync(file, 'utf8');
      const isCommonJs =
        file.endsWith('.cjs') ||
        (!/^\s*(?:import|export)\b/m.test(text) &&
          /\brequire\s*\(|\bmodule\.exports\b|^\s*exports\./m.test(text));
      const { ast, scopeManager } = parser.parseForESLint(text, {
        filePath: file,
        sourceType: isCommonJs ? 'commonjs' : 'module',
        ecmaFeatures: { jsx: !/\.[cm]?ts$/.test(file) },
        loc: true,
        range: true,
      });
      const expected = summarize({ file, text, ast, scopeManager });
      // As text: comparing large structures member by member takes long.
      assert.equal(JSON.stringify(parseModule(file, text)), JSON.stringify(expected), file);
      count++;
    }
    assert.ok(count > 500, `only ${count} files`);
  });

  it('gives nothing for a syntax error, a declaration file, another kind of file', () => {
    assert.equal(parseModule('a.ts', 'const = 1'), undefined);
    assert.equal(parseModule('a.json', '{'), undefined);
    assert.equal(parseModule('a.css', 'a {}'), undefined);
  });
});

function listModules(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && /(?<!\.d)\.[cm]?[jt]sx?$/.test(each.name))
    .map((each) => path.join(each.parentPath, each.name));
}
