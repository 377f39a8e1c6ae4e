import { randomUUID } from 'node:crypto';

export async function approve(id: string) {
  const key = randomUUID();
  const deadline = Date.now() + 120_000;
  let delay = 5000;
  while (true) {
    const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/approve`, { method: 'POST', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json', 'Idempotency-Key': key }, body: '{}', signal: AbortSignal.timeout(10_000) }); // $call POST /inquiries/{inquiry-id}/approve
    if (res.ok) return;
    if (res.status !== 429 || Date.now() > deadline) throw new Error(`approve ${res.status}`);
    await new Promise((r) => setTimeout(r, delay));
    delay *= 2;
  }
}
