import { randomUUID } from 'node:crypto';
const session = () => {
  const key = randomUUID();
  const post = async (path: string) => {
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
  return {
    approve: (id: string) => post(`/inquiries/${id}/approve`),
    expire: (id: string) => post(`/inquiries/${id}/expire`),
  };
};
export async function f(id: string) {
  const s = session();
  await s.approve(id);
  await s.expire(id); // $ no-key-reuse-with-changed-params
}
