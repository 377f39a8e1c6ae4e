import { Inngest, NonRetriableError } from 'inngest';
import { randomUUID } from 'node:crypto';

const inngest = new Inngest({ id: 'kyc' });
const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };

const open = (body: object, key: string) =>
  fetch('https://api.withpersona.com/api/v1/cases', { // $call POST /cases
    method: 'POST',
    headers: { ...headers, 'Idempotency-Key': key },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });

export const careless = inngest.createFunction({ id: 'careless' }, { event: 'case/wanted' }, async ({ event, step, runId }) => {
  await step.run('open', async () => { // $ no-unchanged-retry#a no-same-key-after-server-error#a
    const res = await open(event.data, runId); // $ no-unchanged-retry#a no-same-key-after-server-error#a
    if (!res.ok) throw new Error(`${res.status}`); // $ no-unchanged-retry#a no-same-key-after-server-error#a
  });
});

export const keyInStep = inngest.createFunction({ id: 'key-in-step' }, { event: 'case/wanted' }, async ({ event, step }) => {
  await step.run('open', async () => {
    const res = await open(event.data, randomUUID()); // $ no-key-per-attempt
    if (!res.ok && res.status !== 429) throw new NonRetriableError(`${res.status}`);
    if (!res.ok) throw new Error('busy');
  });
});

export const careful = inngest.createFunction({ id: 'careful' }, { event: 'case/wanted' }, async ({ event, step, runId }) => {
  await step.run('open', async () => {
    const res = await open(event.data, runId);
    if (!res.ok && res.status !== 429) throw new NonRetriableError(`${res.status}`);
    if (!res.ok) throw new Error('busy');
  });
});

export const keyInOwnStep = inngest.createFunction({ id: 'key-in-own-step' }, { event: 'case/wanted' }, async ({ event, step }) => {
  const key = await step.run('key', () => randomUUID());
  await step.run('open', async () => {
    const res = await open(event.data, key);
    if (!res.ok && res.status !== 429) throw new NonRetriableError(`${res.status}`);
    if (!res.ok) throw new Error('busy');
  });
});
