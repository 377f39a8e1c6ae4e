import { ConstantBackoff, ExponentialBackoff, handleType, handleWhen, retry } from 'cockatiel';
import { randomUUID } from 'node:crypto';

class HttpError extends Error {
  constructor(readonly status: number) {
    super(`HTTP ${status}`);
  }
}

async function openCase(body: string, key: string) {
  const res = await fetch('https://api.withpersona.com/api/v1/cases', { // $call POST /cases
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    body,
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new HttpError(res.status);
  return res.json();
}

const patient = retry(
  handleWhen((error) => error instanceof HttpError && error.status === 429),
  { maxAttempts: 4, backoff: new ExponentialBackoff({ initialDelay: 5000 }) },
);

const stubborn = retry(handleType(TypeError), { backoff: new ConstantBackoff(2000) }); // $ require-retry-limit#a require-retry-backoff#b

export function openPatiently(body: string) {
  const key = randomUUID();
  return patient.execute(() => openCase(body, key));
}

export function openStubbornly(body: string) {
  const key = randomUUID();
  return stubborn.execute(() => openCase(body, key)); // $ require-retry-limit#a require-retry-backoff#b
}
