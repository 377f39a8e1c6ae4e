import { setTimeout as sleep } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
const RETRY_MS = 3 * 1000;
export async function f(id: string) {
  const key = randomUUID();
  for (let n = 0; n < 4; n++) {
    const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, { // $ require-retry-backoff
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': key,
      },
      signal: AbortSignal.timeout(10_000),
    });
    if (res.status !== 429) return res.ok;
    await sleep(RETRY_MS);
  }
  return false;
}
