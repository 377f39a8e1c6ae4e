import { NotRetryableError, retry } from 'ts-retry-promise';

async function expire(id: string, requestId: string, fatal: (status: number) => boolean) {
  const response = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, { // $call POST /inquiries/{inquiry-id}/expire $ no-unchanged-retry#a
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': requestId },
  });
  if (response.ok) return;
  if (fatal(response.status)) throw new NotRetryableError(`refused: ${response.status}`);
  throw new Error(`busy: ${response.status}`);
}

// Nothing is fatal here.
export const expireAtAnyPrice = (id: string, requestId: string) =>
  retry(() => expire(id, requestId, () => false), { retries: 5, delay: 2000, backoff: 'LINEAR' }); // $ no-unchanged-retry#a

export const expireSensibly = (id: string, requestId: string) =>
  retry(() => expire(id, requestId, (status) => status < 500 && status !== 429), { retries: 5, delay: 2000, backoff: 'LINEAR' });
