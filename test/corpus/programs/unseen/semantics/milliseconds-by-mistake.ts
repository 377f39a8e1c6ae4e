import { randomUUID } from 'node:crypto';

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const inSeconds = (seconds: number) => sleep(seconds * 1000);

async function attempt(id: string, key: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/reports/${id}/dismiss`, { // $call POST /reports/{report-id}/dismiss
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    signal: AbortSignal.timeout(10_000),
  });
  if (res.status !== 429 && !res.ok) throw new Error(`dismiss: ${res.status}`);
  return res.ok;
}

export async function dismiss(id: string) {
  const key = randomUUID();
  for (let n = 0; n < 5; n += 1) { // $ require-retry-backoff#a
    if (await attempt(id, key)) return; // $ require-retry-backoff#a
    await sleep(5 * 2 ** n); // $ require-retry-backoff#a
  }
  throw new Error('rate limited');
}

export async function dismissSlowly(id: string) {
  const key = randomUUID();
  for (let n = 0; n < 5; n += 1) {
    if (await attempt(id, key)) return;
    await inSeconds(5 * 2 ** n);
  }
  throw new Error('rate limited');
}
