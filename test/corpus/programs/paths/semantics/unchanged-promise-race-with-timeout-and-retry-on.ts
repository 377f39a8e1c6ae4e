import { randomUUID } from 'node:crypto';
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
  return res.status < 300 ? res : res.status >= 500 ? Promise.reject(new Error('down')) : null;
}
export async function f(id: string) {
  const key = randomUUID();
  for (let n = 0; n < 4; n++) {
    const res = await attempt(id, key); // $ no-unchanged-retry
    if (res) return res;
    await new Promise((r) => setTimeout(r, 5000 * 2 ** n));
  }
  return null;
}
