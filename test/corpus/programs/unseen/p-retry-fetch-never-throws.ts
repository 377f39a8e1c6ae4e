import pRetry from 'p-retry';
import { randomUUID } from 'node:crypto';

export async function open(ref: string, templateId: string) {
  const key = randomUUID();
  const res = await pRetry(
    () => fetch('https://api.withpersona.com/api/v1/inquiries', { method: 'POST', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json', 'Idempotency-Key': key }, body: JSON.stringify({ data: { attributes: { 'inquiry-template-id': templateId, 'reference-id': ref } } }), signal: AbortSignal.timeout(10_000) }), // $call POST /inquiries
    { retries: 3 },
  );
  if (!res.ok) throw new Error(`persona ${res.status}`);
  return res.json();
}
