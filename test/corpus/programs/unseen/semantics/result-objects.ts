import { randomUUID } from 'node:crypto';

type Result<T> = { ok: true; value: T } | { ok: false; reason: 'network' | 'refused' | 'busy' };

async function attempt(id: string, key: string): Promise<Result<unknown>> {
  try {
    const res = await fetch(`https://api.withpersona.com/api/v1/cases/${id}/set-status`, { // $call POST /cases/{case-id}/set-status
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': key,
      },
      body: JSON.stringify({ meta: { status: 'Approved' } }),
      signal: AbortSignal.timeout(10_000),
    });
    if (res.ok) return { ok: true, value: await res.json() };
    return { ok: false, reason: res.status === 429 ? 'busy' : 'refused' };
  } catch {
    return { ok: false, reason: 'network' };
  }
}

export async function resolveCase(id: string): Promise<unknown> {
  const key = randomUUID();
  for (let wait = 1000; wait < 60_000; wait *= 2) {
    const result = await attempt(id, key);
    if (result.ok) return result.value;
    if (result.reason === 'refused') throw new Error('refused');
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  throw new Error('given up');
}
