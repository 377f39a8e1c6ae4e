import { Inngest, NonRetriableError } from 'inngest';

const inngest = new Inngest({ id: 'kyc' });

async function createInquiry(key: string, attributes: object) {
  const response = await fetch('https://withpersona.com/api/v1/inquiries', {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
    body: JSON.stringify({ data: { attributes } }),
  });
  if (response.status >= 400 && response.status < 500 && response.status !== 429) throw new NonRetriableError('refused');
  if (!response.ok) throw new Error(`persona ${response.status}`);
  return response.json();
}

export const mintedInStep = inngest.createFunction({ id: 'start-kyc' }, { event: 'kyc/requested' }, async ({ event, step }) => {
  await step.run('create-inquiry', () => createInquiry(crypto.randomUUID(), event.data)); // $ no-key-per-attempt
});

export const mintedInOwnStep = inngest.createFunction({ id: 'start-kyc-2' }, { event: 'kyc/requested' }, async ({ event, step }) => {
  const key = await step.run('mint-key', () => crypto.randomUUID());
  await step.run('create-inquiry', () => createInquiry(key, event.data));
});

export const eventId = inngest.createFunction({ id: 'start-kyc-3' }, { event: 'kyc/requested' }, async ({ event, runId, step }) => {
  await step.run('create-inquiry', () => createInquiry(`inquiry-${runId}`, event.data));
});
