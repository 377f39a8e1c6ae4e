import { randomUUID } from 'node:crypto';
const later = (ms: number) => new Promise((r) => setTimeout(r, ms));
export function f(id: string) {
  const key = randomUUID();
  const go = () =>
    fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, { // $ no-unchanged-retry no-same-key-after-server-error
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': key,
      },
      signal: AbortSignal.timeout(10_000),
    }).then((res) => {
      if (!res.ok) throw new Error(String(res.status));
      return res;
    });
  return go()
    .catch(() => later(5000).then(go))
    .catch(() => later(10_000).then(go))
    .catch(() => later(20_000).then(go));
}
