import { randomUUID } from 'node:crypto';
let token = process.env.PERSONA_API_KEY;
declare function refresh(): Promise<string>;
export async function post(
  path: string,
  body: object,
  key = randomUUID(),
  again = true,
): Promise<Response> {
  const res = await fetch(`https://api.withpersona.com/api/v1${path}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${token}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });
  if (res.status === 401 && again) {
    token = await refresh();
    return post(path, body, key, false);
  }
  return res;
}
export const open = (body: object) => post('/cases', body);
