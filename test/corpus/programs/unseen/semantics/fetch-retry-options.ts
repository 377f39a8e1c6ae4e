import fetchRetry from 'fetch-retry';
import { randomUUID } from 'node:crypto';

const again = fetchRetry(fetch);

const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2025-12-08' };

export async function approve(id: string) {
  const res = await again(`https://api.withpersona.com/api/v1/inquiries/${id}/approve`, { // $call POST /inquiries/{inquiry-id}/approve
    method: 'POST',
    headers: { ...headers, 'Idempotency-Key': randomUUID() },
    signal: AbortSignal.timeout(60_000),
    retries: 3,
    retryDelay: (attempt) => 5000 * 2 ** attempt,
  });
  if (!res.ok) throw new Error('not approved');
}

export async function decline(id: string) {
  const res = await again(`https://api.withpersona.com/api/v1/inquiries/${id}/decline`, { // $ no-unchanged-retry#a no-same-key-after-server-error#b require-retry-backoff#c $call POST /inquiries/{inquiry-id}/decline
    method: 'POST',
    headers: { ...headers, 'Idempotency-Key': randomUUID() },
    signal: AbortSignal.timeout(60_000),
    retries: 3,
    retryOn: [404, 409, 500], // $ no-unchanged-retry#a no-same-key-after-server-error#b require-retry-backoff#c
  });
  if (!res.ok) throw new Error('not declined');
}
