import { randomUUID } from 'node:crypto';
const attempts = 4;
export async function f(id: string) {
  let n = 0;
  let err: unknown;
  do {
    try {
      const headers = new Headers({ 'Idempotency-Key': randomUUID() }); // $ no-key-per-attempt
      headers.set('Authorization', `Bearer ${process.env.PERSONA_API_KEY}`);
      headers.set('Persona-Version', '2025-12-08');
      const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, {
        method: 'POST',
        headers,
        signal: AbortSignal.timeout(10_000),
      });
      return res.ok;
    } catch (e) {
      err = e;
      await new Promise((r) => setTimeout(r, 5000 * 2 ** n));
    }
  } while (++n < attempts);
  throw err;
}
