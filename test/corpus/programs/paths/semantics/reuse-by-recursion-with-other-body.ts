import { randomUUID } from 'node:crypto';
type B = { name: string; middle?: string };
async function f(body: B, key = randomUUID()): Promise<unknown> {
  const res = await fetch(`https://api.withpersona.com/api/v1/list-item/names`, { // $ no-key-reuse-with-changed-params
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });
  if (res.status === 422 && body.middle) {
    const { middle, ...rest } = body;
    return f(rest, key);
  }
  if (!res.ok) throw new Error('refused');
  return res.json();
}
export const add = (b: B) => f(b);
