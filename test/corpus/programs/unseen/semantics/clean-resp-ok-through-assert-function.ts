import assert from 'node:assert';
import { randomUUID } from 'node:crypto';
export async function f(id: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': randomUUID(),
    },
    signal: AbortSignal.timeout(10_000),
  });
  assert(res.ok, `status ${res.status}`);
  return (await res.json()).data;
}
