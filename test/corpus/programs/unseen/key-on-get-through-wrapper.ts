import { randomUUID } from 'node:crypto';

async function call(method: string, path: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1${path}`, {
    method,
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(`${method} ${path}: ${res.status}`);
  return res.json();
}
export const read = (id: string) => call('GET', `/inquiries/${id}`); // $ no-key-on-safe-method $call GET /inquiries/{inquiry-id}
export const approve = (id: string) => call('POST', `/inquiries/${id}/approve`); // $call POST /inquiries/{inquiry-id}/approve
export const redact = (id: string) => call('DELETE', `/inquiries/${id}`); // $ no-key-on-safe-method $call DELETE /inquiries/{inquiry-id}
