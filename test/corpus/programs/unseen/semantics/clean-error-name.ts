import { randomUUID } from 'node:crypto';
const send = async (id: string, key: string) => {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/approve`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) {
    const e = new Error(`status ${res.status}`);
    e.name = 'Refused';
    throw e;
  }
};
export async function approve(id: string) {
  const key = randomUUID();
  for (let n = 0; n < 4; n++) {
    try {
      return await send(id, key);
    } catch (e) {
      if ((e as Error).name === 'Refused') throw e;
      await new Promise((r) => setTimeout(r, 5000 * 2 ** n));
    }
  }
}
