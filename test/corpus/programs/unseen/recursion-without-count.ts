import { randomUUID } from 'node:crypto';

export async function approve(id: string, key = randomUUID()): Promise<Response> {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/approve`, { method: 'POST', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json', 'Idempotency-Key': key }, body: '{}', signal: AbortSignal.timeout(10_000) }); // $ require-retry-limit#a require-retry-backoff#b
  if (res.status === 429) {
    await new Promise((r) => setTimeout(r, 5000));
    return approve(id, key); // $ require-retry-limit#a require-retry-backoff#b
  }
  if (!res.ok) throw new Error('approve');
  return res;
}
