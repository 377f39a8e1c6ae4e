// The same function once with a queue that repeats and once without.
import { Queue, Worker } from 'bullmq';

const connection = { host: 'localhost', port: 6379 };
const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };
const repeated = new Queue('repeated', { connection, defaultJobOptions: { attempts: 3, backoff: { type: 'exponential', delay: 5_000 } } });
const single = new Queue('single', { connection });

async function review(id: string, key: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/mark-for-review`, { // $call POST /inquiries/{inquiry-id}/mark-for-review $ no-unchanged-retry#a no-same-key-after-server-error#a
    method: 'POST',
    headers: { ...headers, 'Idempotency-Key': key },
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(`${res.status}`); // $ no-unchanged-retry#a no-same-key-after-server-error#a
}

new Worker('repeated', async (job) => review(job.data.inquiry, `review-${job.id}`), { connection }); // $ no-unchanged-retry#a no-same-key-after-server-error#a
new Worker('single', async (job) => review(job.data.inquiry, `review-${job.id}`), { connection });

export const enqueue = (inquiry: string) => Promise.all([repeated.add('review', { inquiry }), single.add('review', { inquiry })]);
