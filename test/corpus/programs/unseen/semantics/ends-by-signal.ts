import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

async function expireAll(ids: string[], key: string): Promise<Response> {
  return fetch('https://api.withpersona.com/api/v1/inquiry-sessions/expire-all', { // $call POST /inquiry-sessions/expire-all
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    body: JSON.stringify({ meta: { 'inquiry-ids': ids } }),
    signal: AbortSignal.timeout(10_000),
  });
}

export async function untilAborted(ids: string[], signal: AbortSignal) {
  const key = randomUUID();
  let ms = 1000;
  while (!signal.aborted) {
    const res = await expireAll(ids, key);
    if (res.status !== 429) return res.ok;
    await sleep(ms);
    ms *= 2;
  }
  return false;
}

export async function untilDone(ids: string[]) {
  const key = randomUUID();
  let ms = 1000;
  for (;;) { // $ require-retry-limit#a
    const res = await expireAll(ids, key); // $ require-retry-limit#a
    if (res.status !== 429) return res.ok;
    await sleep(ms);
    ms = Math.min(ms * 2, 60_000);
  }
}

export async function untilCounted(ids: string[]) {
  const key = randomUUID();
  let ms = 1000;
  let left = 6;
  for (;;) {
    const res = await expireAll(ids, key);
    if (res.status !== 429) return res.ok;
    if ((left -= 1) === 0) throw new Error('rate limited');
    await sleep(ms);
    ms *= 2;
  }
}
