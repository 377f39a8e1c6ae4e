import { randomUUID } from 'node:crypto';

type Method = 'GET' | 'POST' | 'DELETE';
async function send<T>(method: Method, path: string, body?: unknown): Promise<T> {
  const headers: Record<string, string> = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json' };
  if (method === 'POST') headers['Idempotency-Key'] = randomUUID();
  const res = await fetch(`https://api.withpersona.com/api/v1${path}`, { method, headers, body: body ? JSON.stringify(body) : undefined, signal: AbortSignal.timeout(10_000) });
  if (!res.ok) throw new Error(`${method} ${path}: ${res.status}`);
  return (await res.json()) as T;
}

export const read = (id: string) => send('GET', `/inquiries/${id}`); // $call GET /inquiries/{inquiry-id}
export const redact = (id: string) => send('DELETE', `/inquiries/${id}`); // $call DELETE /inquiries/{inquiry-id}
export const approve = (id: string) => send('POST', `/inquiries/${id}/approve`, {}); // $call POST /inquiries/{inquiry-id}/approve
