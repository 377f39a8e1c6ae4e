import pRetry, { AbortError } from 'p-retry';

const url = 'https://withpersona.com/api/v1/workflows/wfl_1/trigger';

async function trigger(fields: object, key: string) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
    body: JSON.stringify({ data: { attributes: { fields } } }),
  });
  if (response.status >= 400 && response.status < 500 && response.status !== 429) throw new AbortError('refused');
  if (!response.ok) throw new Error(`persona answered ${response.status}`);
  return response.json();
}

// The key stays, the parameters do not.
export function triggerNumbered(fields: object) {
  const key = crypto.randomUUID(); // $ no-key-reuse-with-changed-params#a
  return pRetry((attempt) => trigger({ ...fields, attempt }, key), { retries: 3 }); // $ no-key-reuse-with-changed-params#a
}

export function triggerPlain(fields: object) {
  const key = crypto.randomUUID();
  return pRetry(() => trigger(fields, key), {
    retries: 3,
    onFailedAttempt: ({ attemptNumber }) => console.warn('attempt', attemptNumber),
  });
}
