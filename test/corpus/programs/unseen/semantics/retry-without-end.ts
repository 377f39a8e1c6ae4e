import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

const DEADLINE = 120_000;

async function once(id: string, key: string): Promise<Response | undefined> {
  try {
    return await fetch(`https://api.withpersona.com/api/v1/webhooks/${id}/enable`, { // $call POST /webhooks/{webhook-id}/enable
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': key,
      },
      signal: AbortSignal.timeout(10_000),
    });
  } catch {
    return undefined;
  }
}

export async function enable(id: string): Promise<boolean> {
  const key = randomUUID();
  let delay = 1000;
  let res: Response | undefined;
  while (!(res = await once(id, key))) { // $ require-retry-limit
    await sleep(delay);
    delay = Math.min(delay * 2, 60_000);
  }
  return res.ok;
}

export async function enableInTime(id: string): Promise<boolean> {
  const key = randomUUID();
  const start = Date.now();
  let delay = 1000;
  let res: Response | undefined;
  while (!(res = await once(id, key)) && Date.now() - start < DEADLINE) {
    await sleep(delay);
    delay *= 2;
  }
  return res?.ok ?? false;
}
