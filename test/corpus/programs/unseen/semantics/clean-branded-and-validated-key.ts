import { randomUUID } from 'node:crypto';
import { z } from 'zod';
const Key = z.string().uuid().brand<'Key'>();
export async function f(id: string) {
  const key = Key.parse(randomUUID());
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    signal: AbortSignal.timeout(10_000),
  });
  return res.ok;
}
