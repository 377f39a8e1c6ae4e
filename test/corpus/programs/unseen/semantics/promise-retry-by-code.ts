import promiseRetry from 'promise-retry';
import { randomUUID } from 'node:crypto';

interface Failure {
  status?: number;
}

async function lock(id: string, key: string): Promise<void> {
  const res = await fetch(`https://api.withpersona.com/api/v1/verifications/${id}/investigation-lock`, { // $call POST /verifications/{verification-id}/investigation-lock
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw Object.assign(new Error('not locked'), { status: res.status });
}

export function lockCarefully(id: string) {
  const key = randomUUID();
  return promiseRetry({ retries: 3 }, (again) =>
    lock(id, key).catch((error: Failure) => {
      if (error.status === undefined || error.status === 429) return again(error);
      throw error;
    }),
  );
}

export function lockAnyhow(id: string) {
  const key = randomUUID();
  return promiseRetry({ retries: 3 }, (again) => lock(id, key).catch(again)); // $ no-unchanged-retry no-same-key-after-server-error
}
