import { randomUUID } from 'node:crypto';

const root = 'https://api.withpersona.com/api/v1';

async function send(method: string, path: string, body?: unknown): Promise<unknown> {
  const headers: Record<string, string> = {
    Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
    'Persona-Version': '2025-12-08',
  };
  const isRead = method === 'GET' || method === 'HEAD';
  if (!isRead) headers['idempotency-key'] = randomUUID();
  const res = await fetch(root + path, {
    method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(`${method} ${path}: ${res.status}`);
  return res.status === 204 ? undefined : res.json();
}

export const readCase = (id: string) => send('GET', `/cases/${id}`); // $call GET /cases/{case-id}

export const openCase = (body: unknown) => send('POST', '/cases', body); // $call POST /cases

export const redactCase = (id: string) => send('DELETE', `/cases/${id}`); // $ no-key-on-safe-method $call DELETE /cases/{case-id}
