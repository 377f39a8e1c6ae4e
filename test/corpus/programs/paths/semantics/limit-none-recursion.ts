import { randomUUID } from 'node:crypto';
export async function f(id: string, key = randomUUID(), ms = 1000): Promise<boolean> {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    signal: AbortSignal.timeout(10_000),
  });
  if (res.status !== 429) return res.ok;
  await new Promise((r) => setTimeout(r, ms));
  return f(id, key, ms * 2); // $ require-retry-limit
}
