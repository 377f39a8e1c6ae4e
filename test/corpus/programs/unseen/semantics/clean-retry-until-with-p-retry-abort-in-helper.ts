import pRetry, { AbortError } from 'p-retry';
import { randomUUID } from 'node:crypto';
const assertOk = (res: Response) => {
  if (res.ok) return res;
  const error = new Error(`status ${res.status}`);
  if (res.status === 429) throw error;
  throw new AbortError(error);
};
export const approve = (id: string, key = randomUUID()) =>
  pRetry(
    async () =>
      assertOk(
        await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/approve`, {
          method: 'POST',
          headers: {
            Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
            'Persona-Version': '2025-12-08',
            'Idempotency-Key': key,
          },
          signal: AbortSignal.timeout(10_000),
        }),
      ),
    { retries: 4 },
  );
