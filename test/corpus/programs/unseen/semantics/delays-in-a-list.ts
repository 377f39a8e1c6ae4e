import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

const GROWING = [5000, 10_000, 20_000, 40_000] as const;
const EVEN = [2000, 2000, 2000] as const;

async function dismiss(id: string, key: string): Promise<boolean> {
  const res = await fetch(`https://api.withpersona.com/api/v1/reports/${id}/dismiss`, { // $call POST /reports/{report-id}/dismiss
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    signal: AbortSignal.timeout(10_000),
  });
  if (res.status === 429) return false;
  if (!res.ok) throw new Error(`dismiss: ${res.status}`);
  return true;
}

export async function dismissGrowing(id: string) {
  const key = randomUUID();
  for (const ms of GROWING) {
    if (await dismiss(id, key)) return;
    await sleep(ms);
  }
  throw new Error('rate limited');
}

export async function dismissEvenly(id: string) {
  const key = randomUUID();
  for (const ms of EVEN) { // $ require-retry-backoff#a
    if (await dismiss(id, key)) return; // $ require-retry-backoff#a
    await sleep(ms); // $ require-retry-backoff#a
  }
  throw new Error('rate limited');
}
