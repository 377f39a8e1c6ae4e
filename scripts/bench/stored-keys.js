/**
 * A store with very many live idempotency keys, in a process of its own, so that its memory is what they take. Tells the
 * parent what they cost.
 */
import { randomBytes } from 'node:crypto';
import { createClock } from 'persona-sim';
import { KeyStore } from '../../simulator/dist/idempotency/key-store.js';

const SAMPLES = 200;

process.once('message', (message) => {
  const { count, body } = /** @type {{ count: number, body: string }} */ (message);
  process.send?.(measure(count, body), () => process.exit());
});
process.send?.('ready');

/**
 * @param {number} count
 * @param {string} body an answer; its ids and times are made different for every key
 */
function measure(count, body) {
  const parts = body.split(/(?<=_)[A-Za-z0-9]{24}|user-0/);
  const store = new KeyStore(createClock({ mode: 'manual', start: count }));
  const toKey = (/** @type {number} */ index) =>
    `8c1f${index.toString(16).padStart(8, '0')}-4000-a000-${(index * 7919).toString(16).padStart(12, '0')}`;
  const start = performance.now();
  for (let index = 0; index < count; index += 1)
    store.put('sandbox', toKey(index), {
      fingerprint: randomBytes(18).toString('base64url'),
      status: 201,
      body: parts.reduce((text, part) => text + randomBytes(18).toString('base64url') + part),
      requestId: `req_${randomBytes(18).toString('base64url')}`,
      at: index,
    });
  const seconds = (performance.now() - start) / 1000;
  globalThis.gc?.();
  const megabytes = process.memoryUsage.rss() / 1e6;
  const from = performance.now();
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const index = Math.floor((sample * count) / SAMPLES);
    if (!store.find('sandbox', toKey(index))) throw new Error(`Key ${index} is gone.`);
  }
  const findMs = (performance.now() - from) / SAMPLES;
  return { size: store.size, megabytes, seconds, findMs };
}
