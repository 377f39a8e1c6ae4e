import { AbortTaskRunError, task } from '@trigger.dev/sdk/v3';

async function post(body: object, key: string) {
  const response = await fetch('https://withpersona.com/api/v1/transactions', {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
    body: JSON.stringify(body),
  });
  if (response.status < 500 && response.status !== 429 && !response.ok) throw new AbortTaskRunError('refused');
  if (!response.ok) throw new Error(`persona ${response.status}`);
  return response.json();
}

export const minted = task({
  id: 'create-transaction',
  retry: { maxAttempts: 4 },
  run: async (payload: object) => post({ data: { attributes: payload } }, crypto.randomUUID()), // $ no-key-per-attempt
});

export const ofRun = task({
  id: 'create-transaction-of-run',
  retry: { maxAttempts: 4 },
  run: async (payload: object, { ctx }) => post({ data: { attributes: payload } }, ctx.run.id),
});

export const noRetry = task({
  id: 'create-transaction-once',
  retry: { maxAttempts: 1 },
  run: async (payload: object) => post({ data: { attributes: payload } }, crypto.randomUUID()),
});
