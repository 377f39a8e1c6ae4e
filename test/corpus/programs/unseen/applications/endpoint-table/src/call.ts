import type { Endpoint } from './endpoints';

interface CallInput {
  params?: Record<string, string>;
  body?: unknown;
  key?: string;
}

export async function call({ method, path }: Endpoint, { params = {}, body, key }: CallInput = {}) {
  const resolved = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const res = await fetch(`https://api.withpersona.com/api/v1${resolved}`, {
    method,
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Content-Type': 'application/json',
      'Persona-Version': '2023-01-05',
      ...(key === undefined ? {} : { 'Idempotency-Key': key }),
    },
    body: body === undefined ? null : JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(`${method} ${resolved}: ${res.status}`);
  return res.status === 204 ? undefined : res.json();
}
