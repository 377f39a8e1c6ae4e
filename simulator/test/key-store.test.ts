/**
 * Very many keys: answers above the number that stays unpacked go into the archive, are found there like any other, and are
 * forgotten at the same age.
 */
import assert from 'node:assert/strict';
import { IDEMPOTENCY_FACTS } from '@persona-lint/api';
import { Archive } from '../src/idempotency/archive.js';
import { KeyStore, RECENT } from '../src/idempotency/key-store.js';
import { createClock } from '../src/world/clock.js';

const LIFETIME = IDEMPOTENCY_FACTS.prunedAfterHours * 3_600_000;

/** So many that three blocks are packed. */
const MANY = RECENT + 3 * Archive.BLOCK;

/** One key each millisecond, `key-0` first. */
function fill(count: number) {
  const clock = createClock({ mode: 'manual', start: 0 });
  const keys = new KeyStore(clock);
  const put = (key: string, body: string): void => {
    const answer = { fingerprint: key, status: 201, body, requestId: `req_${key}` };
    keys.put('sandbox', key, { ...answer, at: clock.now() });
  };
  for (let index = 0; index < count; index += 1) {
    put(`key-${index}`, `{"data":"${index}"}`);
    clock.advance(1);
  }
  const find = (key: string): string | undefined => keys.find('sandbox', key)?.body;
  return { clock, keys, put, find };
}

describe('the archive of keys', () => {
  it('keeps every answer as it was, for its environment only', () => {
    const { keys, find } = fill(MANY);
    assert.equal(keys.size, MANY);
    for (const index of [0, 1, 255, 256, 767, 768, MANY - 1])
      assert.equal(find(`key-${index}`), `{"data":"${index}"}`);
    assert.deepEqual(keys.find('sandbox', 'key-3'), {
      fingerprint: 'key-3',
      status: 201,
      body: '{"data":"3"}',
      requestId: 'req_key-3',
      at: 3,
    });
    assert.equal(keys.find('production', 'key-3'), undefined);
  });

  it('forgets a key at its age, also when others of its block are younger', () => {
    const { clock, find } = fill(MANY);
    // Now the age of key-99 is the life of a key, that of key-100 one millisecond less.
    clock.advance(LIFETIME - (MANY - 99));
    assert.equal(find('key-99'), undefined);
    assert.equal(find('key-100'), '{"data":"100"}');
    clock.advance(1);
    assert.equal(find('key-100'), undefined);
    assert.equal(find(`key-${MANY - 1}`), `{"data":"${MANY - 1}"}`);
  });

  it('lets whole blocks go, and in the end everything', () => {
    const { clock, keys, find } = fill(MANY);
    clock.advance(LIFETIME - MANY + Archive.BLOCK);
    assert.equal(find('key-0'), undefined);
    assert.equal(keys.size, MANY - Archive.BLOCK);
    clock.advance(LIFETIME);
    assert.equal(find(`key-${MANY - 1}`), undefined);
    assert.equal(keys.size, 0);
    assert.deepEqual([...keys.all()], []);
  });

  it('keeps a key that is used anew after its life', () => {
    const { clock, keys, put, find } = fill(MANY);
    clock.advance(LIFETIME - MANY + 10);
    assert.equal(find('key-5'), undefined);
    put('key-5', 'anew');
    assert.ok(keys.noteMismatch('sandbox', 'key-5'));
    assert.equal(find('key-5'), 'anew');
    // The block with the old answer goes; the new one stays, and what is known about it.
    clock.advance(Archive.BLOCK);
    assert.equal(find('key-0'), undefined);
    assert.equal(find('key-5'), 'anew');
    assert.ok(!keys.noteMismatch('sandbox', 'key-5'));
  });

  it('forgets a key although one before it came again, as when a file is read', () => {
    const { clock, put, find } = fill(2);
    clock.advance(LIFETIME);
    put('key-0', 'anew');
    assert.equal(find('key-1'), undefined);
    assert.equal(find('key-0'), 'anew');
  });

  it('lists what is alive, oldest first', () => {
    const { clock, keys } = fill(MANY);
    clock.advance(LIFETIME - (MANY - 99));
    const listed = [...keys.all()].map(({ key }) => key);
    assert.equal(listed.length, MANY - 100);
    assert.deepEqual(listed.slice(0, 2), ['key-100', 'key-101']);
    assert.equal(listed.at(-1), `key-${MANY - 1}`);
    keys.clear();
    assert.equal(keys.size, 0);
    assert.equal(keys.find('sandbox', 'key-100'), undefined);
  });
});
