import { randomUUID } from 'node:crypto';
const send = (id: string, key: string) =>
  fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/approve`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    signal: AbortSignal.timeout(10_000),
  });
export async function approveTwo(a: string, b: string) {
  const jobs = [
    { id: a, key: randomUUID() },
    { id: b, key: randomUUID() },
  ];
  const first = await Promise.allSettled(jobs.map(({ id, key }) => send(id, key)));
  const lost = jobs.filter((_, i) => first[i].status === 'rejected');
  await new Promise((r) => setTimeout(r, 5000));
  return Promise.allSettled(lost.map(({ id, key }) => send(id, key)));
}
