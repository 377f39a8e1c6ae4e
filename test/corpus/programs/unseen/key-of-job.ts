import { createHash } from 'node:crypto';

export async function open(job: { id: string; data: { ref: string } }, templateId: string) {
  const ref = job.data.ref;
  const key = createHash('sha256').update(`open-inquiry/${job.id}`).digest('base64url');
  const res = await fetch('https://api.withpersona.com/api/v1/inquiries', { method: 'POST', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json', 'Idempotency-Key': key }, body: JSON.stringify({ data: { attributes: { 'inquiry-template-id': templateId, 'reference-id': ref } } }), signal: AbortSignal.timeout(10_000) }); // $call POST /inquiries
  if (!res.ok) throw new Error('open');
}
