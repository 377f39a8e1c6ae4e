import { randomUUID } from 'node:crypto';
export async function f(code: string, verifier: string) {
  const key = randomUUID();
  const one = await fetch(`https://api.withpersona.com/api/v1/oauth/token`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    body: new URLSearchParams({ grant_type: 'authorization_code', code }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!one.ok) throw new Error('a');
  const two = await fetch(`https://api.withpersona.com/api/v1/oauth/token`, { // $ no-key-reuse-with-changed-params
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    body: new URLSearchParams({ grant_type: 'authorization_code', code: verifier }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!two.ok) throw new Error('b');
}
