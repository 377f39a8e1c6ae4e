/**
 * The state file: a restart goes on where the simulator was, and a line that was cut off takes its whole request with it.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { simulate } from './simulated.js';

describe('the state file', () => {
  let folder: string;
  let stateFile: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'persona-sim-'));
    stateFile = path.join(folder, 'state.jsonl');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('keeps objects and keys over a restart', async () => {
    const before = await simulate({ stateFile });
    const first = await before.createInquiry('key-1');
    await before.simulator.close();
    const { simulator, createInquiry, call } = await simulate({ stateFile });
    assert.equal((await createInquiry('key-1')).text, first.text);
    assert.equal((await call(`/inquiries/${first.body.data?.id}`)).status, 200);
    const second = await createInquiry('key-2');
    assert.notEqual(second.body.data?.id, first.body.data?.id);
    assert.deepEqual(simulator.journal.created('inquiry'), [second.body.data?.id]);
  });

  it('keeps what was removed removed, and the latest state of the rest', async () => {
    const before = await simulate({ stateFile });
    const { id } = (await before.createInquiry()).body.data!;
    await before.call(`/inquiries/${id}/approve`, { body: {} });
    await before.simulator.close();
    for (let time = 0; time < 2; time++) {
      const { call, simulator } = await simulate({ stateFile });
      const answer = await call(`/inquiries/${id}`);
      assert.equal(answer.body.data?.attributes['status'], 'approved');
      await simulator.close();
    }
  });

  it('keeps the time, so that no key comes from the future', async () => {
    const before = await simulate({ stateFile });
    before.simulator.clock.advance(3_600_000);
    await before.createInquiry('key-1');
    const now = before.simulator.clock.now();
    await before.simulator.close();
    const { simulator } = await simulate({ stateFile });
    assert.equal(simulator.clock.now(), now);
  });

  it('drops the request that was being written when the process died, object and key alike', async () => {
    const before = await simulate({ stateFile });
    const first = await before.createInquiry('key-1');
    const length = readFileSync(stateFile).length;
    const second = await before.createInquiry('key-2');
    const full = readFileSync(stateFile).length;
    await before.simulator.close();
    truncateSync(stateFile, length + Math.floor((full - length) / 2));
    const { call, createInquiry } = await simulate({ stateFile });
    assert.equal((await call(`/inquiries/${first.body.data?.id}`)).status, 200);
    assert.equal((await call(`/inquiries/${second.body.data?.id}`)).status, 404);
    assert.equal((await createInquiry('key-1')).text, first.text);
    assert.equal((await createInquiry('key-2')).status, 201);
  });

  it('is not taken for one when it is something else, nor overwritten', async () => {
    writeFileSync(stateFile, 'precious\n');
    await assert.rejects(simulate({ stateFile }), /not a state file/);
    assert.equal(readFileSync(stateFile, 'utf8'), 'precious\n');
  });

  it('holds no API key', async () => {
    const secret = ['persona', 'sandbox', '0b7e4a52-9c1d-4f3e-8a6b-d2c5e7f91a34'].join('_');
    const { call, simulator } = await simulate({ stateFile });
    const attributes = { name: 'test' };
    const made = await call('/api-keys', { apiKey: secret, body: { data: { attributes } } });
    const value = String(made.body.data?.attributes['value']);
    assert.match(value, /^persona_sandbox_/);
    assert.equal((await call('/inquiries', { apiKey: value })).status, 200);
    await simulator.close();
    const text = readFileSync(stateFile, 'utf8');
    assert.ok(!text.includes(secret) && !text.includes(value));
  });
});
