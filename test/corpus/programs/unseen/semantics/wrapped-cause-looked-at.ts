import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

class HttpError extends Error {
  constructor(readonly status: number) {
    super(`HTTP ${status}`);
  }
}

async function openOnce(body: object, key: string) {
  try {
    const res = await fetch('https://api.withpersona.com/api/v1/cases', { // $call POST /cases
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': key,
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
    if (!res.ok) throw new HttpError(res.status);
    return await res.json();
  } catch (cause) {
    throw new Error('could not open the case', { cause });
  }
}

export async function openCase(body: object) {
  const key = randomUUID();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await openOnce(body, key);
    } catch (error) {
      const { cause } = error as Error;
      if (cause instanceof HttpError) throw cause;
      if (attempt === 5) throw error;
      await sleep(2500 * 2 ** attempt);
    }
  }
}
