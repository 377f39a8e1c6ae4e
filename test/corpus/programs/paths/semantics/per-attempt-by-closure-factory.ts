import { randomUUID } from 'node:crypto';
async function retrying<T>(work: () => Promise<T>) {
  for (let n = 0; ; n++)
    try {
      return await work();
    } catch (e) {
      if (n > 3 || !(e instanceof TypeError)) throw e;
      await new Promise((r) => setTimeout(r, 2500 * 2 ** n));
    }
}
const headers = () => ({ 'Idempotency-Key': randomUUID() });
export const f = (id: string) =>
  retrying(async () => {
    const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        ...headers(), // $ no-key-per-attempt
      },
      signal: AbortSignal.timeout(10_000),
    });
    return res.ok;
  });
