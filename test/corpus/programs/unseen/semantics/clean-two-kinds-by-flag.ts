import { randomUUID } from 'node:crypto';
const send = async (path: string, key: string) => {
  const res = await fetch(`https://api.withpersona.com/api/v1${path}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(path);
};
export async function decide(id: string, approved: boolean) {
  const key = randomUUID();
  if (approved) await send(`/inquiries/${id}/approve`, key);
  if (!approved) await send(`/inquiries/${id}/decline`, key);
}
