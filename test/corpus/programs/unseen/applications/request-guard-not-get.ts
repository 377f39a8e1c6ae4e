import { randomUUID } from 'node:crypto';

type Method = 'GET' | 'POST' | 'DELETE';

async function persona<T>(method: Method, path: `/${string}`, body?: object): Promise<T | undefined> {
  const headers = new Headers({
    Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
    'Persona-Version': '2023-01-05',
  });
  if (body) headers.set('Content-Type', 'application/json');
  if (method !== 'GET') headers.set('Idempotency-Key', randomUUID()); // $ no-key-on-safe-method#delete

  const res = await fetch(`https://api.withpersona.com/api/v1${path}`, {
    method,
    headers,
    body: body ? JSON.stringify(body) : null,
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(`${method} ${path}: ${res.status}`);
  return res.status === 204 ? undefined : ((await res.json()) as T);
}

export const getCase = (id: string) => persona('GET', `/cases/${id}`); // $call GET /cases/{case-id}
export const deleteCase = (id: string) => persona('DELETE', `/cases/${id}`); // $call DELETE /cases/{case-id} $ no-key-on-safe-method#delete
export const createCase = (templateId: string) =>
  persona('POST', '/cases', { data: { attributes: { 'case-template-id': templateId } } }); // $call POST /cases
