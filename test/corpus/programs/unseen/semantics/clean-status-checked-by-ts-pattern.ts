import { match, P } from 'ts-pattern';
import { randomUUID } from 'node:crypto';
export async function approve(id: string) {
  const key = randomUUID();
  for (let n = 0; n < 4; n++) {
    const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/approve`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': key,
      },
      signal: AbortSignal.timeout(10_000),
    });
    const next = match(res.status)
      .with(P.number.between(200, 299), () => 'done')
      .with(429, () => 'again')
      .otherwise(() => 'stop');
    if (next === 'done') return res.json();
    if (next === 'stop') throw new Error(String(res.status));
    await new Promise((r) => setTimeout(r, 5000 * 2 ** n));
  }
}
