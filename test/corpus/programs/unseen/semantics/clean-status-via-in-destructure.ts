import { randomUUID } from 'node:crypto';
export async function f(id: string) {
  const { ok, status, json } = await fetch(
    `https://api.withpersona.com/api/v1/inquiries/${id}/expire`,
    {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': randomUUID(),
      },
      signal: AbortSignal.timeout(10_000),
    },
  ).then(async (r) => ({ ok: r.ok, status: r.status, json: await r.json() }));
  return ok ? json.data : { status, errors: json.errors };
}
