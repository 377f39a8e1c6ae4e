import { randomUUID } from 'node:crypto';
function only(h: Record<string, string>, ...names: string[]) {
  const out: Record<string, string> = {};
  for (const n of names) out[n] = h[n];
  return out;
}
export async function f(id: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, { // $ require-idempotency-key
    method: 'POST',
    headers: only(
      {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': randomUUID(),
      },
      'Authorization',
      'Persona-Version',
    ),
    signal: AbortSignal.timeout(10_000),
  });
  return res.ok;
}
