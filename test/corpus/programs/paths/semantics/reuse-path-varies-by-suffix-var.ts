import { randomUUID } from 'node:crypto';
export async function f(id: string) {
  const key = randomUUID();
  for (const action of ['approve', 'expire']) {
    const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/${action}`, { // $ no-key-reuse-with-changed-params
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': key,
      },
      signal: AbortSignal.timeout(10_000),
    });
    if (!res.ok) throw new Error(action);
  }
}
