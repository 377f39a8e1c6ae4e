import { randomUUID } from 'node:crypto';

interface RetryOptions {
  retries?: number;
  baseMs?: number;
  retryIf?: (error: unknown) => boolean;
}

async function withRetry<T>(work: (attempt: number) => Promise<T>, options: RetryOptions = {}): Promise<T> {
  const { retries = 3, baseMs = 5000, retryIf = () => true } = options;
  let attempt = 0;
  while (true) {
    try {
      return await work(attempt);
    } catch (error) {
      if (attempt >= retries || !retryIf(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, baseMs * 2 ** attempt));
      attempt += 1;
    }
  }
}

class HttpError extends Error {
  constructor(readonly response: Response) {
    super(`HTTP ${response.status}`);
  }
}

async function post(path: string, key: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1${path}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new HttpError(res);
  return res.json();
}

export function approve(id: string) {
  const key = randomUUID();
  return withRetry(() => post(`/inquiries/${id}/approve`, key), { // $call POST /inquiries/{inquiry-id}/approve
    retryIf: (error) => !(error instanceof HttpError) || [408, 429].includes(error.response.status),
  });
}

export function decline(id: string) {
  const key = randomUUID();
  return withRetry(() => post(`/inquiries/${id}/decline`, key)); // $ no-unchanged-retry no-same-key-after-server-error $call POST /inquiries/{inquiry-id}/decline
}

export function expire(id: string) {
  return withRetry((attempt) => post(`/inquiries/${id}/expire`, `${id}-expire-${attempt}`), { // $ no-key-per-attempt $call POST /inquiries/{inquiry-id}/expire
    retryIf: (error) => !(error instanceof HttpError),
  });
}
