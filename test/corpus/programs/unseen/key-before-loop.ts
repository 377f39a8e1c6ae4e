import { randomUUID } from 'node:crypto';

export async function openAll(refs: string[], templateId: string) {
  const key = randomUUID();
  for (const ref of refs) {
    const res = await fetch('https://api.withpersona.com/api/v1/inquiries', { // $ no-key-reuse-with-changed-params#a
      method: 'POST',
      headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json', 'Idempotency-Key': key }, // $ no-key-reuse-with-changed-params#a
      body: JSON.stringify({ data: { attributes: { 'inquiry-template-id': templateId, 'reference-id': ref } } }),
      signal: AbortSignal.timeout(10_000),
    });
    if (!res.ok) console.error(ref, res.status);
  }
}
