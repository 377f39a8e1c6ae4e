import { randomUUID } from 'node:crypto';
async function once(id: string, key: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    signal: AbortSignal.timeout(10_000),
  });
  if (res.status >= 500) return 'down';
  if (!res.ok) throw new Error('no');
  return 'ok';
}
export async function f(id: string) {
  const key = randomUUID();
  let tries = 0;
  while (true) {
    try {
      return await once(id, key); // $ no-unchanged-retry
    } catch (e) {
      if (++tries === 5) throw e;
      await new Promise((r) => setTimeout(r, 2500 * 2 ** tries));
    }
  }
}
