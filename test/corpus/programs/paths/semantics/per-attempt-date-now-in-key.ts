import { randomUUID } from 'node:crypto';
export async function f(id: string) {
  for (let n = 0; n < 4; n++) {
    try {
      const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
          'Persona-Version': '2025-12-08',
          'Idempotency-Key': `${id}-${Date.now()}`, // $ no-key-per-attempt
        },
        signal: AbortSignal.timeout(10_000),
      });
      return res.ok;
    } catch {
      await new Promise((r) => setTimeout(r, 2500 * 2 ** n));
    }
  }
}
