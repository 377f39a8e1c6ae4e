/**
 * The command, as a process of its own: flags, address, journal, exit status.
 */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { API_BASE_PATH } from '@persona-lint/api';
import { INQUIRY, SANDBOX_KEY } from './simulated.js';

const command = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));

async function start(...flags: string[]) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', command, '--port', '0', '--json', ...flags],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const { address } = JSON.parse(line) as { address: string };
  const create = (key: string) =>
    fetch(`${address}${API_BASE_PATH}/inquiries`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${SANDBOX_KEY}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify(INQUIRY),
    });
  return { child, address, create };
}

async function stop(child: ChildProcessByStdio<null, Readable, Readable>) {
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  child.kill('SIGTERM');
  const [code] = (await once(child, 'close')) as [number];
  return { code, errors };
}

describe('the command', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'persona-sim-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('prints its address as JSON, listens on this machine only, and ends with 0', async () => {
    const { child, address, create } = await start();
    assert.match(address, /^http:\/\/127\.0\.0\.1:\d+$/);
    assert.equal((await create('key-1')).status, 201);
    assert.equal((await stop(child)).code, 0);
  });

  it('loses an answer, writes the journal, and names misuse with --strict', async () => {
    const journal = path.join(folder, 'journal.jsonl');
    const fault = 'lose-answer POST /inquiries count=1';
    const { child, create } = await start('--fault', fault, '--strict', '--journal', journal);
    await assert.rejects(create('key-1'));
    assert.equal((await create('key-2')).status, 201);
    const { code, errors } = await stop(child);
    assert.equal(code, 1);
    assert.match(errors, /^no-key-per-attempt: /m);
    const lines = readFileSync(journal, 'utf8').trim().split('\n');
    const outcomes = lines.map(
      (line) => JSON.parse(line) as { outcome: string; answered: boolean },
    );
    assert.deepEqual(
      outcomes.map(({ outcome, answered }) => [outcome, answered]),
      [
        ['fresh', false],
        ['fresh', true],
      ],
    );
  });

  it('goes on after it was killed, with the keys it had', async () => {
    const state = path.join(folder, 'state.jsonl');
    const first = await start('--state', state);
    const text = await (await first.create('key-1')).text();
    first.child.kill('SIGKILL');
    await once(first.child, 'close');
    const second = await start('--state', state);
    assert.equal(await (await second.create('key-1')).text(), text);
    await stop(second.child);
  });

  it('takes faults, API keys, limits and switches', async () => {
    const faults = path.join(folder, 'faults.json');
    writeFileSync(faults, JSON.stringify([{ fault: 'server-error', status: 503, count: 1 }]));
    const { child, create } = await start(
      ...['--faults', faults, '--rate-limit', '2', '--switch', 'patchKeys=stored'],
      ...['--clock', 'manual', '--quota', 'create_inquiry=5'],
    );
    const statuses = [];
    for (const key of ['a', 'b', 'c']) statuses.push((await create(key)).status);
    assert.deepEqual(statuses, [503, 201, 429]);
    await stop(child);
  });

  it('says what is wrong with a flag', () => {
    for (const [flags, text] of [
      [['--fault', 'explode'], /fault is one of/],
      [['--switch', 'patchKeys=maybe'], /ignored, stored/],
      [['--port', 'x'], /whole number/],
      [['--faults', path.join(folder, 'none.json')], /ENOENT/],
    ] as const) {
      const { status, stderr } = spawnSync(
        process.execPath,
        ['--import', 'tsx', command, ...flags],
        { encoding: 'utf8' },
      );
      assert.equal(status, 1);
      assert.match(stderr, text);
    }
  });
});
