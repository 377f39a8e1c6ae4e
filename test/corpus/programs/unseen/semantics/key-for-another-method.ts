import { randomUUID } from 'node:crypto';

const root = 'https://api.withpersona.com/api/v1';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** The key goes with PUT, which Persona does not have. */
async function send(method: Method, path: string, body?: unknown): Promise<unknown> {
  const headers: Record<string, string> = {
    Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
    'Persona-Version': '2025-12-08',
  };
  if (method === 'PUT') headers['Idempotency-Key'] = randomUUID();
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

export const openCase = (body: unknown) => send('POST', '/cases', body); // $ require-idempotency-key $call POST /cases
