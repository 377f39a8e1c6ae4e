import { randomUUID } from 'node:crypto';
async function call(path: string, body?: object) {
  const method = body === undefined ? 'GET' : 'POST';
  const res = await fetch(`https://api.withpersona.com/api/v1${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      ...(method === 'POST' ? { 'Idempotency-Key': randomUUID() } : {}),
    },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(path);
  return res.json();
}
export const read = (id: string) => call(`/cases/${id}`);
export const open = (body: object) => call('/cases', body);
