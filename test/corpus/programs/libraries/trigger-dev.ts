import { AbortTaskRunError, task } from '@trigger.dev/sdk/v3';

const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };

const open = (body: object, key: string) =>
  fetch('https://api.withpersona.com/api/v1/reports', { // $call POST /reports
    method: 'POST',
    headers: { ...headers, 'Idempotency-Key': key },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });

export const careless = task({
  id: 'careless',
  retry: { maxAttempts: 5, minTimeoutInMs: 1_000, factor: 2 }, // $ no-unchanged-retry#a no-same-key-after-server-error#a
  run: async (payload: object, { ctx }) => {
    const res = await open(payload, ctx.run.id); // $ no-unchanged-retry#a no-same-key-after-server-error#a
    if (!res.ok) throw new Error(`${res.status}`); // $ no-unchanged-retry#a no-same-key-after-server-error#a
    return res.json();
  },
});

export const careful = task({
  id: 'careful',
  retry: { maxAttempts: 5, minTimeoutInMs: 1_000, factor: 2 },
  run: async (payload: object, { ctx }) => {
    const res = await open(payload, ctx.run.id);
    if (!res.ok && res.status !== 429) throw new AbortTaskRunError(`${res.status}`);
    if (!res.ok) throw new Error('busy');
    return res.json();
  },
});
