import { randomUUID } from 'node:crypto';
export async function f(id: string) {
  const key = randomUUID();
  for (let n = 0; n < 4; n++) {
    try {
      const res = await fetch(`https://api.withpersona.com/api/v1/cases`, { // $ no-key-reuse-with-changed-params
        method: 'POST',
        headers: {
          Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
          'Persona-Version': '2025-12-08',
          'Idempotency-Key': key,
        },
        body: JSON.stringify({ data: { attributes: { fields: { at: Date.now() } } } }),
        signal: AbortSignal.timeout(10_000),
      });
      return res.ok;
    } catch {
      await new Promise((r) => setTimeout(r, 5000 * 2 ** n));
    }
  }
}
