/**
 * The check against an OpenAPI file, run on a description that is made of our own rows: what fits passes, what does not is
 * named, and a file that is none is refused.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDescription, setAt, type Json } from '../../api/test/openapi-fixture.js';

const SCRIPT = path.join(import.meta.dirname, '../scripts/check-openapi.ts');

describe('check-openapi', () => {
  let folder: string;

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'persona-sim-'));
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  function run(...args: readonly string[]): { status: number | null; text: string } {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', SCRIPT, ...args],
      { encoding: 'utf8' },
    );
    return { status, text: stdout + stderr };
  }

  function check(change: (description: Json) => void): { status: number | null; text: string } {
    const description = createDescription();
    change(description);
    const file = path.join(folder, 'description.json');
    writeFileSync(file, JSON.stringify(description));
    return run(file);
  }

  it('passes when every answer fits', () => {
    const { status, text } = check(() => undefined);
    assert.match(text, /^209 of 209 operations .* 0 problems$/m);
    assert.equal(status, 0);
  }).timeout(60_000);

  it('names what does not, and the operation that never succeeds', () => {
    const account = ['components', 'schemas', 'account', 'properties', 'attributes', 'properties'];
    const { status, text } = check((description) => {
      setAt(description, [...account, 'account-status'], { type: 'integer' });
      setAt(description, ['paths', '/rate-limits', 'get', 'responses', '200'], undefined);
    });
    assert.equal(status, 1);
    assert.match(text, /POST \/accounts → 201: \/data\/attributes\/account-status must be integer/);
    assert.match(text, /GET \/rate-limits → 200: 200 is not declared/);
    assert.match(text, /GET \/rate-limits: no valid success/);
  }).timeout(60_000);

  it('refuses what is no description, and no file', () => {
    const file = path.join(folder, 'other.json');
    writeFileSync(file, '{}');
    assert.equal(run(file).status, 2);
    assert.match(run(file).text, /is no OpenAPI description/);
    assert.equal(run(path.join(folder, 'none.json')).status, 2);
    assert.match(run().text, /^Usage: /);
  }).timeout(60_000);
});
