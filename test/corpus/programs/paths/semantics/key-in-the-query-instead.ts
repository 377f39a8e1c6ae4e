import { randomUUID } from 'node:crypto';
export async function f(id: string) {
  const url = new URL(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`);
  url.searchParams.set('idempotency-key', randomUUID());
  const res = await fetch(url, { // $ require-idempotency-key
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
    },
    signal: AbortSignal.timeout(10_000),
  });
  return res.ok;
}
