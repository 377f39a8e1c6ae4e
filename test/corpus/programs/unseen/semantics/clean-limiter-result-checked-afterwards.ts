import pLimit from 'p-limit';
import { randomUUID } from 'node:crypto';
const limit = pLimit(2);
export async function f(id: string) {
  const res = await limit(() =>
    fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': randomUUID(),
      },
      signal: AbortSignal.timeout(10_000),
    }),
  );
  if (!res.ok) throw new Error('no');
  return (await res.json()).data;
}
