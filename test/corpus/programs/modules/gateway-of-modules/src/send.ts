import { Refused, Throttled, Unreachable } from './errors.js';

const BASE = 'https://api.withpersona.com/api/v1';

export async function send(path: string, key: string, body?: unknown): Promise<unknown> {
  let res: Response;
  try {
    res = await fetch(BASE + path, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': key,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
  } catch (cause) {
    throw new Unreachable('no answer', { cause });
  }
  if (res.status === 429) throw new Throttled('slow down');
  if (!res.ok) throw new Refused(res.status);
  return res.json();
}
