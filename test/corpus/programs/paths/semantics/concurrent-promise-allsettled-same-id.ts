import { randomUUID } from 'node:crypto';
const act = async (id: string, action: string) => {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/${action}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': randomUUID(),
    },
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(action);
};
export const f = (id: string) => Promise.allSettled([act(id, 'approve'), act(id, 'expire')]); // $ no-concurrent-writes
