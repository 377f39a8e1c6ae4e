import { Queue, Worker, UnrecoverableError } from 'bullmq';

const connection = { host: process.env.REDIS_HOST };
const queue = new Queue('kyc', { connection, defaultJobOptions: { attempts: 5, backoff: { type: 'exponential', delay: 5000 } } });

export const enqueue = (attributes: object) => queue.add('create-inquiry', { attributes });

new Worker(
  'kyc',
  async (job) => {
    const response = await fetch('https://api.withpersona.com/api/v1/inquiries', { // $call POST /inquiries
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Idempotency-Key': `create-inquiry-${job.id}`,
      },
      body: JSON.stringify({ data: { attributes: job.data.attributes } }),
    });
    if (response.status === 429 || response.status >= 500) throw new Error(`persona ${response.status}`);
    if (!response.ok) throw new UnrecoverableError(`persona ${response.status}`);
    return response.json();
  },
  { connection },
);
