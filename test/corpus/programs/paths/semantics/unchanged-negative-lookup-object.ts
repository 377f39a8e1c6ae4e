import { randomUUID } from 'node:crypto';
const FATAL: Record<number, true> = { 401: true, 403: true };
export async function f(id: string) {
  let key = randomUUID();
  for (let n = 0; n < 4; n++) {
    const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, { // $ no-unchanged-retry
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': key,
      },
      signal: AbortSignal.timeout(10_000),
    });
    if (res.ok) return res;
    if (res.status in FATAL) throw new Error('fatal');
    if (res.status >= 500) key = randomUUID();
    await new Promise((r) => setTimeout(r, 5000 * 2 ** n));
  }
}
