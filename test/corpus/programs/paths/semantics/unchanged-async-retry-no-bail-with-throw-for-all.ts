import retry from 'async-retry';
import { randomUUID } from 'node:crypto';
export const f = (id: string) => {
  const key = randomUUID();
  return retry(
    async () => {
      const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, { // $ no-unchanged-retry no-same-key-after-server-error
        method: 'POST',
        headers: {
          Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
          'Persona-Version': '2025-12-08',
          'Idempotency-Key': key,
        },
        signal: AbortSignal.timeout(10_000),
      });
      if (!res.ok) throw new Error('x');
    },
    { retries: 3, minTimeout: 5000 },
  );
};
