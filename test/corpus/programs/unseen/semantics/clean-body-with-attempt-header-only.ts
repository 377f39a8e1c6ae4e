import { randomUUID } from 'node:crypto';
export async function f(id: string) {
  const key = randomUUID();
  const body = JSON.stringify({ meta: { 'tag-name': 'x', at: new Date().toISOString() } });
  for (let n = 0; n < 4; n++) {
    try {
      const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/add-tag`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
          'Persona-Version': '2025-12-08',
          'Idempotency-Key': key,
        },
        body: body,
        signal: AbortSignal.timeout(10_000),
      });
      return res.ok;
    } catch (error) {
      console.warn(n, error);
      await new Promise((r) => setTimeout(r, 5000 * 2 ** n));
    }
  }
}
