import { randomUUID } from 'node:crypto';
export async function f(id: string) {
  const key = randomUUID();
  const a = await fetch('https://payments.example.com/v1/charges', {
    method: 'POST',
    headers: { 'Idempotency-Key': key },
    body: '{}',
  });
  if (!a.ok) throw new Error('a');
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
