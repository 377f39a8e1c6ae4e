import { Queue, Worker } from 'bullmq';
import { randomUUID } from 'node:crypto';

const connection = { host: 'localhost', port: 6379 };
const reminders = new Queue<{ inquiryId: string; key: string }>('reminders', { connection });

export const soon = (inquiryId: string) =>
  reminders.add('expire', { inquiryId, key: randomUUID() }, { delay: 30 * 60 * 1000 });

export const inTwoDays = (inquiryId: string) =>
  reminders.add('expire', { inquiryId, key: randomUUID() }, { delay: 2 * 24 * 60 * 60 * 1000 }); // $ MISSING: no-stale-idempotency-key

new Worker<{ inquiryId: string; key: string }>(
  'reminders',
  async ({ data }) => {
    const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${data.inquiryId}/expire`, { // $call POST /inquiries/{inquiry-id}/expire
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': data.key,
      },
      signal: AbortSignal.timeout(10_000),
    });
    if (!res.ok) console.error('not expired', res.status);
  },
  { connection },
);
