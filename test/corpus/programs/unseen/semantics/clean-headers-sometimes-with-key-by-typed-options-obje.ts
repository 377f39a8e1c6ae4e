import { randomUUID } from 'node:crypto';
interface Options {
  method: 'GET' | 'POST';
  path: string;
  idempotencyKey?: string;
  body?: unknown;
}
async function request<T>({
  method,
  path,
  body,
  idempotencyKey = method === 'POST' ? randomUUID() : undefined,
}: Options): Promise<T> {
  const headers = new Headers({
    Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
    'Persona-Version': '2025-12-08',
  });
  if (idempotencyKey) headers.set('Idempotency-Key', idempotencyKey);
  const res = await fetch(`https://api.withpersona.com/api/v1${path}`, {
    method,
    headers,
    body: body ? JSON.stringify(body) : undefined,
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(`${method} ${path}`);
  return (await res.json()) as T;
}
export const open = (body: object) => request({ method: 'POST', path: '/cases', body });
export const read = (id: string) => request({ method: 'GET', path: `/cases/${id}` });
