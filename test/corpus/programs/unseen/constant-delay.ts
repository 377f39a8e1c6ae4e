import { randomUUID } from 'node:crypto';

const DELAY_MS = 2000;
export async function approve(id: string) {
  const key = randomUUID();
  for (let n = 0; n < 3; n++) { // $ require-retry-backoff#a
    const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/approve`, { method: 'POST', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json', 'Idempotency-Key': key }, body: '{}', signal: AbortSignal.timeout(10_000) }); // $ require-retry-backoff#a
    if (res.ok) return;
    if (res.status !== 429) throw new Error(`approve ${res.status}`);
    await new Promise((r) => setTimeout(r, DELAY_MS)); // $ require-retry-backoff#a
  }
}
