import { randomUUID } from 'node:crypto';
const backoff = (n: number, base = 5000, cap = 60_000) => {
  const ceiling = Math.min(cap, base * 2 ** n);
  return ceiling / 2 + Math.random() * (ceiling / 2);
};
export async function approve(id: string) {
  const key = randomUUID();
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
    const reset = Number(res.headers.get('RateLimit-Reset'));
    await new Promise((r) =>
      setTimeout(r, Number.isFinite(reset) && reset > 0 ? reset * 1000 : backoff(n)),
    );
  }
  return false;
}
