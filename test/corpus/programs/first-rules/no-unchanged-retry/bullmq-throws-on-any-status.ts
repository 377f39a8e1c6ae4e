import { Queue, UnrecoverableError, Worker } from 'bullmq';

const connection = { url: process.env.REDIS_URL };

export const careless = new Queue('careless', { connection, defaultJobOptions: { attempts: 4, backoff: { type: 'exponential', delay: 5000 } } });
export const careful = new Queue('careful', { connection, defaultJobOptions: { attempts: 4, backoff: { type: 'exponential', delay: 5000 } } });

const send = (key: string, body: object) =>
  fetch('https://withpersona.com/api/v1/accounts', {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
    body: JSON.stringify(body),
  });

new Worker('careless', async (job) => { // $ no-unchanged-retry#a
  const response = await send(`job-${job.id}`, job.data); // $ no-unchanged-retry#a
  if (!response.ok) throw new Error(`persona answered ${response.status}`);
}, { connection });

new Worker('careful', async (job) => {
  const response = await send(`job-${job.id}`, job.data);
  if (response.status >= 400 && response.status < 500 && response.status !== 429) {
    throw new UnrecoverableError(`persona answered ${response.status}`);
  }
  if (!response.ok) throw new Error(`persona answered ${response.status}`);
}, { connection });
