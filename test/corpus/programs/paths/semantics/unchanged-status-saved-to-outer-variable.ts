import { randomUUID } from 'node:crypto';
let last = 0;
async function attempt(id: string, key: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    signal: AbortSignal.timeout(10_000),
  });
  last = res.status;
  return res.ok;
}
export async function f(id: string) {
  const key = randomUUID();
  for (let n = 0; n < 4; n++) {
    if (await attempt(id, key)) return true; // $ no-unchanged-retry
    if (last >= 500) return false;
    await new Promise((r) => setTimeout(r, 5000 * 2 ** n));
  }
  return false;
}
