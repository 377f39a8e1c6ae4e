import pRetry from 'p-retry';
import { randomUUID } from 'node:crypto';

class StatusError extends Error {
  constructor(readonly status: number) {
    super(`status ${status}`);
  }
}

async function pauseReport(id: string, key: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/reports/${id}/pause`, { // $call POST /reports/{report-id}/pause
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new StatusError(res.status);
}

export function pauseSafely(id: string) {
  const key = randomUUID();
  return pRetry(() => pauseReport(id, key), {
    retries: 3,
    shouldRetry: ({ error }) => !(error instanceof StatusError) || error.status === 429,
  });
}

export function pauseStubbornly(id: string) {
  const key = randomUUID();
  return pRetry(() => pauseReport(id, key), { // $ no-unchanged-retry
    retries: 3,
    shouldRetry: ({ error }) => error instanceof StatusError && error.status < 500,
  });
}
