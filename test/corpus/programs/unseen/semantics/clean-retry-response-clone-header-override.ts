import { randomUUID } from 'node:crypto';
export async function f(id: string) {
  const request = new Request(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': randomUUID(),
    },
    signal: AbortSignal.timeout(60_000),
  });
  for (let n = 0; n < 4; n++) {
    const res = await fetch(request.clone());
    if (res.status !== 429) return res.ok;
    await new Promise((r) => setTimeout(r, 5000 * 2 ** n));
  }
  return false;
}
