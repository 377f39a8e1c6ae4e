import pRetry, { AbortError } from 'p-retry';
import { randomUUID } from 'node:crypto';

const auth = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2025-12-08' };

async function post(path: string, key: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1${path}`, {
    method: 'POST',
    headers: { ...auth, 'Idempotency-Key': key },
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new AbortError(`${path}: ${res.status}`);
  return res.json();
}

export const approve = (id: string) =>
  pRetry(() => post(`/inquiries/${id}/approve`, randomUUID()), { retries: 4 }); // $ no-key-per-attempt $call POST /inquiries/{inquiry-id}/approve

export function decline(id: string) {
  const key = randomUUID();
  return pRetry(() => post(`/inquiries/${id}/decline`, key), { retries: 4 }); // $call POST /inquiries/{inquiry-id}/decline
}
