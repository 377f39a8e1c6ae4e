import { randomUUID } from 'node:crypto';
const auth = {
  Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  'Persona-Version': '2025-12-08',
};
export async function f(id: string) {
  for (let n = 0; n < 3; n++) {
    const seen = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, {
      headers: auth,
    });
    if (!seen.ok) throw new Error('gone');
    const { data } = await seen.json();
    if (data.attributes.status === 'expired') return data;
    const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': randomUUID(),
      },
      signal: AbortSignal.timeout(10_000),
    });
    if (res.ok) return (await res.json()).data;
    if (res.status !== 409) throw new Error(String(res.status));
    await new Promise((r) => setTimeout(r, 1000 * 2 ** n));
  }
}
