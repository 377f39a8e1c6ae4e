import { randomUUID } from 'node:crypto';

export async function open(templateId: string, ref: string) {
  const attributes: Record<string, string> = { 'inquiry-template-id': templateId };
  attributes['reference-id'] = ref;
  const res = await fetch('https://api.withpersona.com/api/v1/inquiries', { method: 'POST', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() }, body: JSON.stringify({ data: { attributes } }), signal: AbortSignal.timeout(10_000) });
  if (!res.ok) throw new Error('open');
  return res.json();
}
