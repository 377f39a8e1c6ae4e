/**
 * The fixtures, run by the real mocha and the real vitest: a right test passes, one that misuses Persona fails and says why.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);

function run(tool: string, args: readonly string[]): string {
  const manifest = require.resolve(`${tool}/package.json`);
  const { bin } = require(manifest) as { bin: Record<string, string> | string };
  const file = typeof bin === 'string' ? bin : (bin[tool] ?? '');
  const result = spawnSync(process.execPath, [path.join(path.dirname(manifest), file), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return result.stdout + result.stderr;
}

describe('the fixture', () => {
  it('works in mocha', () => {
    const output = run('mocha', [
      '--no-config',
      '--import=tsx',
      '--reporter=spec',
      'simulator/test/fixtures/suite.mocha.ts',
    ]);
    assert.match(output, /✔ the same key: one inquiry/);
    assert.match(output, /Persona was misused\.\s+no-key-per-attempt: /);
  });

  it('works in vitest', () => {
    const output = run('vitest', [
      'run',
      '--root=simulator/test/fixtures',
      '--config=vitest.config.js',
    ]);
    assert.match(output, /Persona was misused\.\s+no-key-per-attempt: /);
    assert.match(output, /1 failed \| 1 passed/);
  });
});
