import { bulkhead, ExponentialBackoff, handleWhenResult, retry, wrap } from 'cockatiel';
import { randomUUID } from 'node:crypto';
const policy = wrap(
  retry(
    handleWhenResult((res) => (res as Response).status === 429),
    { maxAttempts: 3, backoff: new ExponentialBackoff({ initialDelay: 5000 }) },
  ),
  bulkhead(4, 20),
);
export async function f(id: string) {
  const key = randomUUID();
  const res = await policy.execute(() =>
    fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': key,
      },
      signal: AbortSignal.timeout(10_000),
    }),
  );
  return res.ok;
}
