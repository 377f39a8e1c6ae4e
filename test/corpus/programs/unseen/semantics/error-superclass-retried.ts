import { randomUUID } from 'node:crypto';

class PersonaError extends Error {}
class Refused extends PersonaError {}
class Throttled extends PersonaError {}

async function post(path: string, key: string): Promise<void> {
  const res = await fetch(new URL(`/api/v1${path}`, 'https://api.withpersona.com'), {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    signal: AbortSignal.timeout(10_000),
  });
  if (res.status === 429) throw new Throttled();
  if (res.status >= 400 && res.status < 500) throw new Refused();
  if (!res.ok) throw new Error(`server error ${res.status}`);
}

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export async function approve(id: string, key = randomUUID(), n = 0): Promise<void> {
  try {
    await post(`/inquiries/${id}/approve`, key); // $ no-unchanged-retry#a $call POST /inquiries/{inquiry-id}/approve
  } catch (error) {
    if (!(error instanceof PersonaError) || n >= 3) throw error;
    await later(5000 * 2 ** n);
    return approve(id, key, n + 1); // $ no-unchanged-retry#a
  }
}

export async function decline(id: string, key = randomUUID(), n = 0): Promise<void> {
  try {
    await post(`/inquiries/${id}/decline`, key); // $call POST /inquiries/{inquiry-id}/decline
  } catch (error) {
    if (!(error instanceof Throttled) || n >= 3) throw error;
    await later(5000 * 2 ** n);
    return decline(id, key, n + 1);
  }
}
