import { randomUUID } from 'node:crypto';
export async function f(id: string) {
  const key = randomUUID();
  let budget = 100_000;
  let ms = 5000;
  let res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    signal: AbortSignal.timeout(10_000),
  });
  while (!res.ok && res.status < 500 && budget > 0) {
    await new Promise((r) => setTimeout(r, ms));
    budget -= ms;
    ms *= 2;
    res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, { // $ no-unchanged-retry
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': key,
      },
      signal: AbortSignal.timeout(10_000),
    });
  }
  return res.ok;
}
