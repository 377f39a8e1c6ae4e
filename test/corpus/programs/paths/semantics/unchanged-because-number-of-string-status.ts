import { randomUUID } from 'node:crypto';
class E extends Error {
  constructor(readonly status: string) {
    super(status);
  }
}
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
  if (!res.ok) throw new E(`${res.status}`);
  return 'ok';
}
export async function f(id: string) {
  const key = randomUUID();
  for (let n = 0; ; n++)
    try {
      return await once(id, key); // $ no-unchanged-retry
    } catch (e) {
      if (e instanceof E && Number(e.status) >= 500) throw e;
      if (n > 3) throw e;
      await new Promise((r) => setTimeout(r, 2500 * 2 ** n));
    }
}
