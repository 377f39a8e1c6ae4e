import { randomUUID } from 'node:crypto';
const RETRY = Array.from({ length: 100 }, (_, i) => 400 + i);
export async function f(id: string) {
  const key = randomUUID();
  for (let n = 0; n < 4; n++) {
    const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, { // $ MISSING: no-unchanged-retry
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': key,
      },
      signal: AbortSignal.timeout(10_000),
    });
    if (!RETRY.includes(res.status)) return res;
    await new Promise((r) => setTimeout(r, 5000 * 2 ** n));
  }
}
