/**
 * The `persona-lint` command as it is started in a shell, in folders made for each test.
 */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const URL_TEXT = 'https://api.withpersona.com/api/v1/inquiries';
const BAD = `export const send = () => fetch('${URL_TEXT}', { method: 'POST', headers: {} });\n`;
const GOOD = `export const send = () => fetch('${URL_TEXT}');\n`;
const FIXABLE = `export const find = () => fetch('${URL_TEXT}/inq_1', { headers: { 'Idempotency-Key': crypto.randomUUID() } });\n`;

interface Answer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface JsonMessage {
  readonly ruleId: string | null;
  readonly line: number;
  readonly message: string;
}

describe('persona-lint', function () {
  this.timeout(60_000);

  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'persona-lint-'));
    mkdirSync(path.join(folder, '.git'));
    write('.git/HEAD', 'ref: refs/heads/main\n');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function write(name: string, text: string): string {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  }

  function read(name: string): string {
    return readFileSync(path.join(folder, name), 'utf8');
  }

  function run(...args: string[]): Answer {
    const env = { ...process.env, NO_COLOR: '1' };
    const options = { cwd: folder, encoding: 'utf8', env, input: '' } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], options);
    return { code: status, out: stdout, err: stderr };
  }

  function getFiles(...args: string[]): string[] {
    const { out } = run(...args, '--format', 'json');
    const results = JSON.parse(out) as { filePath: string; messages: JsonMessage[] }[];
    return results
      .filter(({ messages }) => messages.length > 0)
      .map(({ filePath }) => path.relative(folder, filePath).replaceAll('\\', '/'));
  }

  describe('exit codes', () => {
    it('0 when nothing is found', () => {
      write('a.ts', GOOD);
      assert.deepEqual(run(), {
        code: 0,
        out: '✔ No problems (1 file looked at, 1 with Persona in it)\n',
        err: '',
      });
    });

    it('0 where there is nothing to lint, and says so', () => {
      write('a.txt', BAD);
      const { code, out } = run();
      assert.equal(code, 0);
      assert.match(out, /No JavaScript or TypeScript file was found/);
    });

    it('1 for errors', () => {
      write('a.ts', BAD);
      const { code, out } = run();
      assert.equal(code, 1);
      assert.match(
        out,
        /^a\.ts\n {2}1:27 {2}error {4}POST \/inquiries .*persona\/require-idempotency-key$/m,
      );
      assert.match(out, /✖ 1 problem \(1 error, 0 warnings\)/);
    });

    it('0 for warnings, 1 for more than allowed', () => {
      write('a.ts', BAD);
      const rule = ['--rule', 'require-idempotency-key:warn'];
      assert.equal(run(...rule).code, 0);
      assert.equal(run(...rule, '--max-warnings', '1').code, 0);
      const { code, err } = run(...rule, '--max-warnings', '0');
      assert.equal(code, 1);
      assert.match(err, /1 warnings are more than the 0 allowed/);
    });

    it('2 for a wrong command line, with what was meant', () => {
      write('a.ts', BAD);
      const cases: [string[], RegExp][] = [
        [['--formt', 'json'], /Did you mean --format\?/],
        [['--format', 'xml'], /stylish, json, sarif, github/],
        [['--rule', 'require-idempotency-keys:off'], /Did you mean require-idempotency-key\?/],
        [['--rule', 'require-idempotency-key:loud'], /:off, :warn or :error/],
        [['--max-warnings', 'many'], /whole number/],
        [['--preset', 'all'], /recommended, strict/],
        [['no-such-folder'], /there is no file or folder no-such-folder/],
        [['--settings', 'none.json'], /cannot be read/],
        [['--yes'], /--apply-suggestions/],
        [['--print-model', '--fix'], /--print-model/],
        [['--print-model', '--format', 'sarif'], /--format json/],
      ];
      for (const [args, message] of cases) {
        const { code, out, err } = run(...args);
        assert.equal(code, 2, args.join(' '));
        assert.equal(out, '');
        assert.match(err, message);
      }
    });

    it('0 for --help, which lists them, and for --version', () => {
      const help = run('--help');
      assert.equal(help.code, 0);
      for (const word of ['130', '--apply-suggestions', '--print-model'])
        assert.ok(help.out.includes(word));
      assert.doesNotMatch(help.out, /default: \{\}/);
      assert.match(run('--version').out, /^\d+\.\d+\.\d+\n$/);
    });

    it('130 after Ctrl-C, saying how far it got', async () => {
      for (let index = 0; index < 300; index++) write(`src/${index}.ts`, BAD.repeat(40));
      const child = spawn(process.execPath, [COMMAND, '--fix'], { cwd: folder });
      let err = '';
      child.stderr.on('data', (data: Buffer) => (err += data.toString()));
      const timer = setTimeout(() => child.kill('SIGINT'), 1500);
      const code = await new Promise((resolve) => child.on('close', resolve));
      clearTimeout(timer);
      assert.equal(code, 130);
      assert.match(err, /cancelled after \d+ of 300 files were checked|files were listed/);
      assert.match(err, /Nothing was written/);
    });

    it('130 after Ctrl-C, saying how many files the suggestions were written to', async () => {
      for (let index = 0; index < 60; index++) write(`src/${index}.ts`, BAD);
      const args = [COMMAND, '--apply-suggestions', '--yes'];
      const child = spawn(process.execPath, args, { cwd: folder });
      let err = '';
      child.stderr.on('data', (data: Buffer) => {
        // The difference is shown right before it is written.
        if (err === '') child.kill('SIGINT');
        err += data.toString();
      });
      const code = await new Promise((resolve) => child.on('close', resolve));
      assert.equal(code, 130);
      assert.match(
        err,
        /cancelled after \d+ of 60 files were checked again\. 60 files were written/,
      );
      assert.notEqual(read('src/0.ts'), BAD);
    });
  });

  describe('files', () => {
    it('reads every kind, whatever configuration the repository has', () => {
      write('eslint.config.js', 'throw new Error("never read")');
      write('.eslintrc.json', 'broken');
      const names = ['a.cjs', 'a.cts', 'a.js', 'a.jsx', 'a.mjs', 'a.mts', 'a.ts', 'a.tsx', 'a.vue'];
      for (const name of names)
        write(name, name.endsWith('vue') ? `<script>\n${BAD}</script>\n` : BAD);
      assert.deepEqual(getFiles(), names);
    });

    it('reads a file that only what it imports ties to Persona', () => {
      write(
        'http.ts',
        `export const send = (method: string, path: string) => fetch('https://withpersona.com/api/v1' + path, { method });\n`,
      );
      write('index.ts', `export * from './http';\n`);
      write(
        'cases.ts',
        `import { send } from './index';\nexport const open = () => send('POST', '/cases');\n`,
      );
      write(
        'other.ts',
        `import { send } from './own';\nexport const open = () => send('POST', '/cases');\n`,
      );
      const { code, out } = run('.');
      assert.equal(code, 1);
      assert.match(out, /cases\.ts\n +2:27 +error +POST \/cases goes out without Idempotency-Key/);
      assert.match(out, /4 files looked at, 3 with Persona in them/);
    });

    it('leaves out node_modules and what .gitignore names, in nested folders too', () => {
      write('.gitignore', 'dist/\n*.gen.ts\n!keep.gen.ts\n');
      write('a/.gitignore', '/local.ts\n!special.gen.ts\n');
      for (const name of [
        ...['dist/a.ts', 'b/dist/a.ts', 'a.gen.ts', 'node_modules/x/a.ts', 'a/local.ts'],
        ...['keep.gen.ts', 'a/special.gen.ts', 'a/b/local.ts', '.hidden/a.ts'],
      ]) {
        write(name, BAD);
      }
      assert.deepEqual(getFiles().sort(), [
        '.hidden/a.ts',
        'a/b/local.ts',
        'a/special.gen.ts',
        'keep.gen.ts',
      ]);
      assert.deepEqual(getFiles('a').sort(), ['a/b/local.ts', 'a/special.gen.ts']);
    });

    it('reads a named file wherever it lies', () => {
      write('.gitignore', 'dist/\n');
      write('dist/a.ts', BAD);
      write('node_modules/x/a.ts', BAD);
      assert.deepEqual(getFiles('dist/a.ts', 'node_modules/x/a.ts').sort(), [
        'dist/a.ts',
        'node_modules/x/a.ts',
      ]);
    });

    it('reads a named folder although .gitignore names it', () => {
      write('.gitignore', 'dist/\n');
      write('dist/src/a.ts', BAD);
      write('dist/node_modules/a.ts', BAD);
      assert.deepEqual(getFiles(), []);
      assert.deepEqual(getFiles('dist'), ['dist/src/a.ts']);
      assert.deepEqual(getFiles('dist/src'), ['dist/src/a.ts']);
    });

    it('takes absolute paths and paths outside of the current folder', () => {
      const file = write('src/a.ts', BAD);
      mkdirSync(path.join(folder, 'other'));
      const env = { ...process.env, NO_COLOR: '1' };
      for (const target of [file, '../src']) {
        const { status } = spawnSync(process.execPath, [COMMAND, target], {
          cwd: path.join(folder, 'other'),
          env,
        });
        assert.equal(status, 1);
      }
    });

    it('leaves out minified files and says so', () => {
      write('public/app.min.js', BAD);
      write('public/bundle.js', `var a=1;`.repeat(10_000) + BAD);
      const { code, out } = run();
      assert.equal(code, 0);
      assert.match(out, /2 minified files left out, such as public\/app\.min\.js/);
      assert.equal(run('public/bundle.js').code, 1);
    });

    it('leaves out a named file of another kind and says so, unless there is no other', () => {
      write('a.ts', BAD);
      write('notes.md', BAD);
      const { code, out } = run('a.ts', 'notes.md');
      assert.equal(code, 1);
      assert.match(out, /left out: notes\.md\./);
      const alone = run('notes.md');
      assert.equal(alone.code, 2);
      assert.match(alone.err, /notes\.md is none of \.js/);
    });

    it('fails for a named file whose parser is missing', () => {
      const hide = write(
        'hide.cjs',
        `const Module = require('node:module');
const resolve = Module._resolveFilename;
Module._resolveFilename = function (name, ...rest) {
  if (name === 'svelte-eslint-parser') throw new Error('not installed');
  return resolve.call(this, name, ...rest);
};`,
      );
      write('a.svelte', `<script>${BAD}</script>`);
      write('b.ts', BAD);
      const args = ['--require', hide, COMMAND, 'a.svelte', 'b.ts'];
      const options = { cwd: folder, encoding: 'utf8' } as const;
      const { status, stdout, stderr } = spawnSync(process.execPath, args, options);
      assert.equal(status, 2);
      assert.match(stderr, /a\.svelte cannot be read without svelte-eslint-parser/);
      assert.match(stdout, /b\.ts/);
    });

    it('does not follow links in a circle', () => {
      write('a/a.ts', BAD);
      symlinkSync(folder, path.join(folder, 'a', 'again'), 'dir');
      assert.deepEqual(getFiles(), ['a/a.ts']);
    });

    it('reports a file that does not parse and the others too', () => {
      write('a.ts', `fetch('https://withpersona.com' ((`);
      write('b.ts', BAD);
      const { code, out } = run();
      assert.equal(code, 1);
      assert.match(out, /^a\.ts\n.*Parsing error/m);
      assert.match(out, /^b\.ts\n.*require-idempotency-key/m);
    });

    it('reports a file that cannot be read and the others too', function () {
      if (process.platform === 'win32' || process.getuid?.() === 0) return;
      chmodSync(write('a.ts', BAD), 0);
      write('b.ts', BAD);
      const { out } = run();
      assert.match(out, /^a\.ts\n.*could not be read/m);
      assert.match(out, /^b\.ts/m);
    });

    it('shows no message of rules that are not its own', () => {
      write('a.ts', `/* eslint no-console: 2, foo/bar: 2 */\nconsole.log(1);\n${GOOD}`);
      assert.equal(run().code, 0);
    });

    it('obeys comments that name its rules', () => {
      write('a.ts', `// eslint-disable-next-line persona/require-idempotency-key\n${BAD}`);
      assert.equal(run().code, 0);
    });
  });

  describe('rules and settings', () => {
    it('turns a rule off', () => {
      write('a.ts', BAD);
      assert.equal(run('--rule', 'persona/require-idempotency-key:off').code, 0);
    });

    it('has a strict preset', () => {
      write(
        'a.ts',
        `export const f = () => fetch('${URL_TEXT}/inq_1', { method: 'PATCH', headers: { 'Idempotency-Key': crypto.randomUUID() } });\n`,
      );
      assert.equal(run().code, 0);
      assert.equal(run('--preset', 'strict').code, 1);
      const others = ['--rule', 'require-api-version:off'];
      assert.equal(run('--preset', 'strict', ...others).code, 1);
      const warned = ['--rule', 'no-key-on-safe-method:warn'];
      assert.equal(run('--preset', 'strict', ...others, ...warned).code, 0);
    });

    it('reads settings from a file', () => {
      write(
        'a.ts',
        `export const f = () => fetch('https://kyc.internal/api/v1/inquiries', { method: 'POST' });\n`,
      );
      write('persona.json', '{ "hosts": ["kyc.internal"] }');
      assert.equal(run().code, 0);
      assert.equal(run('--settings', 'persona.json').code, 1);
    });

    it('names the field of a settings file that is wrong', () => {
      write('persona.json', '{ "hosts": [42] }');
      const { code, err } = run('--settings', 'persona.json');
      assert.equal(code, 2);
      assert.match(err, /^error: persona\.json\.hosts\[0\] must be a host name/);
      write('persona.json', '{ hosts');
      assert.match(run('--settings', 'persona.json').err, /is not JSON/);
    });

    it('leaves warnings out when they are not wanted', () => {
      write('a.ts', BAD);
      const { code, out } = run('--quiet', '--rule', 'require-idempotency-key:warn');
      assert.equal(code, 0);
      assert.match(out, /No problems/);
    });
  });

  describe('formats', () => {
    it('json is shaped like the one of ESLint', () => {
      write('a.ts', BAD);
      const [result] = JSON.parse(run('--format', 'json').out) as {
        filePath: string;
        errorCount: number;
        messages: JsonMessage[];
      }[];
      assert.equal(result?.filePath, path.join(folder, 'a.ts'));
      assert.equal(result.errorCount, 1);
      assert.deepEqual(
        result.messages.map(({ ruleId, line }) => [ruleId, line]),
        [['persona/require-idempotency-key', 1]],
      );
    });

    it('github escapes what would end a command', () => {
      write('odd, name.ts', BAD);
      const { out } = run('--format', 'github');
      assert.match(
        out,
        /^::error file=odd%2C name\.ts,line=1,col=27,endLine=1,endColumn=\d+,title=persona\/require-idempotency-key::POST [^\n]*\n$/,
      );
    });

    it('sarif names rules, places, trails and repairs', () => {
      write(
        'src/a b.ts',
        `export async function send() {\n  for (;;) {\n    try { return await fetch('${URL_TEXT}', { method: 'POST', headers: {} }); } catch {}\n  }\n}\n`,
      );
      write('broken.ts', `fetch('https://withpersona.com' ((`);
      const { code, out } = run('--format', 'sarif');
      assert.equal(code, 1);
      const { version, runs } = JSON.parse(out) as Sarif;
      assert.equal(version, '2.1.0');
      const [{ tool, results, invocations }] = runs;
      const result = results.find(({ ruleId }) => ruleId === 'persona/require-idempotency-key');
      assert.ok(result);
      assert.equal(tool.driver.rules[result.ruleIndex]?.id, result.ruleId);
      const [location] = result.locations;
      assert.equal(location.physicalLocation.artifactLocation.uri, 'src/a%20b.ts');
      assert.equal(location.physicalLocation.region.startLine, 3);
      assert.ok((result.relatedLocations ?? []).length > 0);
      const replacement = result.fixes?.[0]?.artifactChanges[0]?.replacements[0];
      assert.match(replacement?.insertedContent.text ?? '', /crypto\.randomUUID\(\)/);
      assert.equal(invocations[0]?.toolExecutionNotifications.length, 1);
    });

    it('end quietly when the reader leaves', () => {
      for (let index = 0; index < 50; index++)
        write(
          `${index}.ts`,
          BAD.repeat(20).replaceAll('send', () => `f${Math.random().toString(36).slice(2)}`),
        );
      const { status, stderr } = spawnSync(
        'sh',
        ['-c', `"${process.execPath}" "${COMMAND}" | head -n 1`],
        { cwd: folder, encoding: 'utf8' },
      );
      assert.equal(status, 0);
      assert.equal(stderr, '');
    });
  });

  describe('repairs', () => {
    it('--fix writes fixes alone', () => {
      write('a.ts', FIXABLE);
      write('b.ts', BAD);
      assert.equal(run('--fix').code, 1);
      assert.equal(read('a.ts'), `export const find = () => fetch('${URL_TEXT}/inq_1');\n`);
      assert.equal(read('b.ts'), BAD);
    });

    it('--apply-suggestions does not write where it cannot ask', () => {
      write('a.ts', BAD);
      const { code, err } = run('--apply-suggestions');
      assert.equal(code, 2);
      assert.match(err, /Add --yes/);
      assert.equal(read('a.ts'), BAD);
    });

    it('--apply-suggestions --yes shows the difference and writes it', () => {
      write('a.ts', BAD);
      const { code, err, out } = run('--apply-suggestions', '--yes');
      assert.equal(code, 0);
      assert.match(err, /^--- a\/a\.ts\n\+\+\+ b\/a\.ts\n@@/);
      assert.match(out, /No problems/);
      assert.equal(
        read('a.ts'),
        BAD.replace('headers: {}', `headers: { 'Idempotency-Key': crypto.randomUUID() }`),
      );
    });

    it('edits a file with a byte order mark at the right place and keeps the mark', () => {
      write('a.ts', `\uFEFF${BAD}`);
      const { out } = run('--format', 'sarif');
      const [{ results }] = (JSON.parse(out) as Sarif).runs;
      const [change] = results[0]?.fixes?.[0]?.artifactChanges ?? [];
      const column = BAD.indexOf('{}') + 1;
      assert.equal(change?.replacements[0]?.deletedRegion.startColumn, column);
      run('--apply-suggestions', '--yes');
      assert.equal(
        read('a.ts'),
        `\uFEFF${BAD.replace('headers: {}', `headers: { 'Idempotency-Key': crypto.randomUUID() }`)}`,
      );
      write('b.ts', `\uFEFF${FIXABLE}`);
      run('--fix');
      assert.equal(read('b.ts'), `\uFEFFexport const find = () => fetch('${URL_TEXT}/inq_1');\n`);
    });

    it('repairs several places of one file, each seeing the ones before', () => {
      write(
        'a.ts',
        `export async function send() {
  for (;;) {
    try { return await fetch('${URL_TEXT}', { method: 'POST' }); } catch (error) { console.warn(error); }
  }
}

export async function both(body: string) {
  while (true) {
    try { await fetch('${URL_TEXT}', { method: 'POST', body }); break; } catch {}
  }
  while (true) {
    try { await fetch('${URL_TEXT}', { method: 'POST', body }); break; } catch {}
  }
}
`,
      );
      run('--apply-suggestions', '--yes');
      const text = read('a.ts');
      assert.equal(text.match(/const idempotencyKey = /g)?.length, 2);
      assert.equal(text.match(/const idempotencyKey2 = /g)?.length, 1);
    });

    it('adds one function for all loops that it replaces', () => {
      const send = (name: string) => `export async function ${name}() {
  for (;;) {
    try { return await fetch('${URL_TEXT}', { method: 'POST' }); } catch {}
  }
}
`;
      write('a.ts', send('one') + send('two'));
      run('--apply-suggestions', '--yes');
      const text = read('a.ts');
      assert.equal(text.match(/await personaRetry\(/g)?.length, 2);
      assert.equal(text.match(/function personaRetry\(/g)?.length, 1);
    });

    it('--fix and --apply-suggestions work together', () => {
      write('a.ts', BAD + FIXABLE);
      assert.equal(run('--fix', '--apply-suggestions', '--yes').code, 0);
      assert.match(read('a.ts'), /crypto\.randomUUID\(\)[^]*inq_1'\);\n$/);
    });
  });

  describe('--print-model', () => {
    it('prints each call for people', () => {
      write('a.ts', BAD);
      const { code, out } = run('--print-model');
      assert.equal(code, 0);
      assert.match(out, /POST/);
      assert.match(out, /\/inquiries/);
    });

    it('prints one object for each call', () => {
      write('src/a.ts', BAD + GOOD.replace('send', 'list'));
      const calls = JSON.parse(run('--print-model', '--format', 'json').out) as Record<
        string,
        unknown
      >[];
      assert.deepEqual(
        calls.map(({ file, line, method, path: endpoint }) => [file, line, method, endpoint]),
        [
          ['src/a.ts', 1, 'POST', '/inquiries'],
          ['src/a.ts', 2, 'GET', '/inquiries'],
        ],
      );
      for (const call of calls)
        for (const name of ['evidence', 'key', 'retry']) assert.ok(name in call);
    });

    it('prints a path that the catalogue does not have as null', () => {
      write(
        'a.ts',
        `export const f = () => fetch('https://api.withpersona.com/api/v1/nothing', { method: 'POST' });\n`,
      );
      const [call] = JSON.parse(run('--print-model', '--format', 'json').out) as {
        path: unknown;
      }[];
      assert.equal(call?.path, null);
    });

    it('reports a file that does not parse beside the models of the others', () => {
      write('a.ts', `fetch('https://withpersona.com' ((`);
      write('b.ts', BAD);
      const { code, out, err } = run('--print-model', '--format', 'json');
      assert.equal(code, 1);
      assert.equal((JSON.parse(out) as unknown[]).length, 1);
      assert.match(err, /a\.ts: Parsing error/);
    });
  });
});

/** The parts of the format that the test reads. */
interface Sarif {
  readonly version: string;
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly invocations: readonly { readonly toolExecutionNotifications: readonly unknown[] }[];
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly locations: readonly [
          {
            readonly physicalLocation: {
              readonly artifactLocation: { readonly uri: string };
              readonly region: { readonly startLine: number };
            };
          },
        ];
        readonly relatedLocations?: readonly unknown[];
        readonly fixes?: readonly {
          readonly artifactChanges: readonly {
            readonly replacements: readonly {
              readonly deletedRegion: { readonly startColumn: number };
              readonly insertedContent: { readonly text: string };
            }[];
          }[];
        }[];
      }[];
    },
  ];
}
