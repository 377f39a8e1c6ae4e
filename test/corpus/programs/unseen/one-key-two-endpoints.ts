import { randomUUID } from 'node:crypto';

export async function start(ref: string, templateId: string) {
  const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() };
  const created = await fetch('https://api.withpersona.com/api/v1/inquiries', { method: 'POST', headers, body: JSON.stringify({ data: { attributes: { 'inquiry-template-id': templateId, 'reference-id': ref } } }), signal: AbortSignal.timeout(10_000) });
  if (!created.ok) throw new Error('create failed');
  const { data } = await created.json();
  const link = await fetch(`https://api.withpersona.com/api/v1/inquiries/${data.id}/generate-one-time-link`, { // $ no-key-reuse-with-changed-params
    method: 'POST',
    headers,
    body: '{}',
    signal: AbortSignal.timeout(10_000),
  });
  if (!link.ok) throw new Error('link failed');
  return (await link.json()).meta['one-time-link'];
}
