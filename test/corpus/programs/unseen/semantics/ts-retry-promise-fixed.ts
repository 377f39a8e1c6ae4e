import { NotRetryableError, retry } from 'ts-retry-promise';
import { randomUUID } from 'node:crypto';

async function addObjects(caseId: string, ids: string[], key: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/cases/${caseId}/add-objects`, { // $call POST /cases/{case-id}/add-objects
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    body: JSON.stringify({ meta: { 'object-ids': ids } }),
    signal: AbortSignal.timeout(10_000),
  });
  if (res.status >= 400 && res.status !== 429) throw new NotRetryableError(`refused: ${res.status}`);
  if (!res.ok) throw new Error('rate limited');
  return res.json();
}

export function addAll(caseId: string, ids: string[]) {
  const key = randomUUID();
  return retry(() => addObjects(caseId, ids, key), { retries: 5 }); // $ require-retry-backoff
}

export function addAllPatiently(caseId: string, ids: string[]) {
  const key = randomUUID();
  return retry(() => addObjects(caseId, ids, key), {
    retries: 5,
    delay: 2000,
    backoff: 'LINEAR',
  });
}
