import { randomUUID } from 'node:crypto';

export async function open(templateId: string) {
  const res = await fetch('https://api.withpersona.com/api/v1/inquiries', { // $ require-reference-id
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
    body: JSON.stringify({ data: { attributes: { inquiryTemplateId: templateId } } }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error('open');
  const { data, meta } = await res.json();
  return data.attributes['session-token'] ?? meta['session-token']; // $ no-session-token-in-attributes
}
