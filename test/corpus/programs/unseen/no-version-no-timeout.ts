import { randomUUID } from 'node:crypto';

export async function approve(id: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/approve`, { // $ require-api-version require-request-timeout
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': randomUUID() },
    body: '{}',
  });
  if (!res.ok) throw new Error('approve');
}
