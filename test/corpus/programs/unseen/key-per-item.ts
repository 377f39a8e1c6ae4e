import { createHash } from 'node:crypto';

interface Row { rowId: string; ref: string }
export async function openAll(rows: Row[], templateId: string) {
  for (const { rowId, ref } of rows) {
    const key = createHash('sha256').update(`open:${rowId}`).digest('hex');
    const res = await fetch('https://api.withpersona.com/api/v1/inquiries', { method: 'POST', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json', 'Idempotency-Key': key }, body: JSON.stringify({ data: { attributes: { 'inquiry-template-id': templateId, 'reference-id': ref } } }), signal: AbortSignal.timeout(10_000) }); // $call POST /inquiries
    if (!res.ok) console.error(ref, res.status);
  }
}
