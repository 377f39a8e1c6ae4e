import { Inngest, NonRetriableError } from 'inngest';
import { randomUUID } from 'node:crypto';

const inngest = new Inngest({ id: 'kyc' });

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
  if (!res.ok) throw new NonRetriableError(`${path}: ${res.status}`);
  return res.json();
}

export const decide = inngest.createFunction({ id: 'decide' }, { event: 'kyc/decided' }, async ({ event, step }) => {
  const key = await step.run('make-key', () => randomUUID());
  await step.run('approve', () => post(`/inquiries/${event.data.inquiryId}/approve`, key)); // $call POST /inquiries/{inquiry-id}/approve
  await step.run('tag', () => post(`/accounts/${event.data.accountId}/add-tag`, randomUUID())); // $ no-key-per-attempt $call POST /accounts/{account-id}/add-tag
});
