export interface PostOptions {
  key?: string;
  timeout?: number;
}

export async function post(path: string, body: object, { key, timeout = 10_000 }: PostOptions = {}) {
  const headers = new Headers();
  headers.append('Authorization', `Bearer ${process.env.PERSONA_API_KEY}`);
  headers.append('Content-Type', 'application/json');
  headers.append('Persona-Version', '2023-01-05');
  if (key) headers.append('Idempotency-Key', key);
  const response = await fetch(`https://api.withpersona.com/api/v1${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(timeout),
  });
  if (response.status === 429) throw new Error('rate limited');
  if (!response.ok) console.error('persona refused', path, response.status);
}
