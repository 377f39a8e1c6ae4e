import { randomUUID } from 'node:crypto';
export async function open(body: object, { idempotencyKey }: { idempotencyKey?: string } = {}) {
  const res = await fetch('https://api.withpersona.com/api/v1/cases', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': idempotencyKey || randomUUID(),
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error('no case');
}
