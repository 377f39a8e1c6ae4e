import pRetry, { AbortError } from 'p-retry';
import { randomUUID } from 'node:crypto';
export function f(id: string) {
  const key = randomUUID();
  return pRetry(
    async (attempt) => {
      const res = await fetch(`https://api.withpersona.com/api/v1/cases`, { // $ no-key-reuse-with-changed-params
        method: 'POST',
        headers: {
          Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
          'Persona-Version': '2025-12-08',
          'Idempotency-Key': key,
        },
        body: JSON.stringify({ data: { attributes: { fields: { attempt } } } }),
        signal: AbortSignal.timeout(10_000),
      });
      if (!res.ok) throw new AbortError('no');
      return res.json();
    },
    { retries: 3 },
  );
}
