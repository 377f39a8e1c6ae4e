import { randomUUID } from 'node:crypto';

const wait = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

async function send(id: string, key: string) {
  return fetch(`https://api.withpersona.com/api/v1/reports/${id}/run`, { // $call POST /reports/{report-id}/run
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    signal: AbortSignal.timeout(10_000),
  });
}

export async function run(id: string): Promise<unknown> {
  const key = randomUUID();
  for (let n = 0; n < 5; n += 1) {
    const res = await send(id, key);
    if (res.ok) return res.json();
    if (res.status !== 429) throw new Error(`run: ${res.status}`);
    await wait(Number(res.headers.get('retry-after') ?? 5 * 2 ** n)); // $ no-retry-after
  }
  throw new Error('rate limited');
}

export async function runAtReset(id: string): Promise<unknown> {
  const key = randomUUID();
  for (let n = 0; n < 5; n += 1) {
    const res = await send(id, key);
    if (res.ok) return res.json();
    if (res.status !== 429) throw new Error(`run: ${res.status}`);
    await wait(Number(res.headers.get('ratelimit-reset') ?? 5 * 2 ** n));
  }
  throw new Error('rate limited');
}
