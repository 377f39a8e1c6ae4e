import { request } from 'undici';

export async function decline(id: string) {
  const { statusCode, body } = await request(`https://api.withpersona.com/api/v1/inquiries/${id}/decline`, { // $ require-idempotency-key $call POST /inquiries/{inquiry-id}/decline
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json' },
    body: '{}',
    headersTimeout: 10_000,
    bodyTimeout: 10_000,
  });
  if (statusCode !== 200) throw new Error(`decline: ${statusCode}`);
  return body.json();
}
