import { randomUUID } from 'node:crypto';
export async function f(id: string, names: string[]) {
  let key = randomUUID();
  let index = 0;
  for (let n = 0; n < 4; n++) {
    try {
      const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/add-tag`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
          'Persona-Version': '2025-12-08',
          'Idempotency-Key': key,
        },
        body: JSON.stringify({ meta: { 'tag-name': names[index] } }),
        signal: AbortSignal.timeout(10_000),
      });
      if (res.status === 422) {
        index += 1;
        key = randomUUID();
        continue;
      }
      return res.ok;
    } catch {
      await new Promise((r) => setTimeout(r, 5000 * 2 ** n));
    }
  }
}
