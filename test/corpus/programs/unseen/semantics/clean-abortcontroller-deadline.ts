import { randomUUID } from 'node:crypto';
export async function approve(id: string) {
  const key = randomUUID();
  const deadline = performance.now() + 120_000;
  let pause = 1000;
  while (performance.now() < deadline) {
    try {
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
    } catch {}
    await new Promise((r) => setTimeout(r, pause));
    pause *= 2;
  }
  return false;
}
