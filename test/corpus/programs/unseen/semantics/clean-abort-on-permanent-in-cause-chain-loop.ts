import { randomUUID } from 'node:crypto';
class Permanent extends Error {}
const isPermanent = (e: unknown): boolean => {
  for (let x: any = e; x; x = x.cause) if (x instanceof Permanent) return true;
  return false;
};
const once = async (id: string, key: string) => {
  try {
    const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': key,
      },
      signal: AbortSignal.timeout(10_000),
    });
    if (!res.ok) throw new Permanent();
    return res;
  } catch (cause) {
    throw new Error('wrapped', { cause });
  }
};
export async function f(id: string) {
  const key = randomUUID();
  for (let n = 0; ; n++) {
    try {
      return await once(id, key);
    } catch (e) {
      if (isPermanent(e) || n > 3) throw e;
      await new Promise((r) => setTimeout(r, 5000 * 2 ** n));
    }
  }
}
