/**
 * What stands in for native modules in the bundle means the same: the parser gives the same trees for our own sources and
 * the programs of the corpus, the resolver finds the same files.
 */
import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';
import { ResolverFactory } from 'oxc-resolver';
import { setWasmFile, parseSync as parsePortable } from '../scripts/portable/oxc-parser.js';
import { ResolverFactory as PortableFactory } from '../scripts/portable/oxc-resolver.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OPTIONS = {
  conditionNames: ['source', 'import', 'require', 'node', 'default'],
  mainFields: ['source', 'module', 'main'],
  extensions: ['.ts', '.tsx', '.js', '.jsx', '.json'],
  extensionAlias: { '.js': ['.ts', '.tsx', '.js', '.jsx'] },
};

describe('the portable parser', () => {
  before(() => setWasmFile(path.join(ROOT, 'node_modules/oxc-parser/parser.wasm32-wasip1.wasm')));

  for (const folder of ['client/src', 'core/src/interpret', 'test/corpus/programs']) {
    it(`gives the trees of the native one for ${folder}`, () => {
      const files = readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file))
        .sort()
        .slice(0, 60);
      assert.ok(files.length > 5);
      for (const file of files) assertSameTree(path.join(folder, file));
    });
  }

  it('tells the same errors, and goes on after them', () => {
    const options = { lang: 'ts', astType: 'ts', range: true } as const;
    const broken = 'const a = {;\nconst /é/u = 1;';
    assert.deepEqual(
      parsePortable('a.ts', broken, options).errors,
      parseSync('a.ts', broken, options).errors,
    );
    assert.equal(parsePortable('a.ts', 'let a = 1n;', options).errors.length, 0);
  });
});

function assertSameTree(file: string): void {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const lang = file.endsWith('x') ? 'tsx' : 'ts';
  const options = { lang, astType: 'ts', range: true, preserveParens: false } as const;
  const [own, native] = [parsePortable(file, text, options), parseSync(file, text, options)];
  assert.deepEqual(own.program, native.program, file);
  assert.deepEqual(own.comments, native.comments, file);
}

describe('the portable resolver', () => {
  let folder: string;
  const own = new PortableFactory({ ...OPTIONS, tsconfig: 'auto' });
  const native = new ResolverFactory({ ...OPTIONS, tsconfig: 'auto' });

  before(() => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'persona-resolve-')));
    const files = {
      'package.json': '{ "name": "app" }',
      'tsconfig.json':
        '{ "extends": "./tsconfig.base.json", "compilerOptions": { "strict": true, } } // trailing',
      'tsconfig.base.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
      'src/a.ts': '',
      'src/http.ts': '',
      'src/lib/index.ts': '',
      'src/view.tsx': '',
      'src/data.json': '{}',
      'packages/client/package.json':
        '{ "name": "@acme/client", "exports": { ".": { "source": "./src/index.ts", "import": "./dist/index.js" } } }',
      'packages/client/src/index.ts': '',
      'packages/client/dist/index.js': '',
      'packages/client/tsconfig.json': '{ "compilerOptions": { "paths": { "~/*": ["./src/*"] } } }',
      'node_modules/plain/package.json': '{ "name": "plain", "main": "main.js" }',
      'node_modules/plain/main.js': '',
      'node_modules/@acme/client/package.json':
        '{ "name": "@acme/client", "exports": { ".": { "source": "./src/index.ts", "import": "./dist/index.js" } } }',
      'node_modules/@acme/client/src/index.ts': '',
    };
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
  });

  after(() => rmSync(folder, { recursive: true }));

  for (const [from, request] of [
    ['src/a.ts', './http.js'],
    ['src/a.ts', './http'],
    ['src/a.ts', './lib'],
    ['src/a.ts', './view'],
    ['src/a.ts', './data.json'],
    ['src/a.ts', '@/http'],
    ['src/a.ts', '@/lib'],
    ['src/a.ts', 'plain'],
    ['src/a.ts', '@acme/client'],
    ['packages/client/src/index.ts', '~/index'],
    ['packages/client/src/index.ts', '@/http'],
    ['src/a.ts', './missing.js'],
    ['src/a.ts', 'not-installed'],
  ] as const) {
    it(`finds ${request} from ${from} where the native one does`, () => {
      const file = path.join(folder, from);
      const [mine, theirs] = [own, native].map((each) => each.resolveFileSync(file, request));
      assert.equal(mine?.path, theirs?.path);
      assert.equal(mine?.packageJsonPath, theirs?.packageJsonPath);
    });
  }
});
