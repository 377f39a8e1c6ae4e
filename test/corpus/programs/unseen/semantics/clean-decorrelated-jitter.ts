import { randomUUID } from 'node:crypto';
export async function approve(id: string) {
  const key = randomUUID();
  let sleep = 1000;
  for (let n = 0; n < 6; n++) {
    const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/approve`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': key,
      },
      signal: AbortSignal.timeout(10_000),
    });
    if (res.status !== 429) return res.ok;
    await new Promise((r) => setTimeout(r, sleep));
    sleep = Math.min(60_000, 1000 + Math.random() * (sleep * 3 - 1000));
  }
  return false;
}
