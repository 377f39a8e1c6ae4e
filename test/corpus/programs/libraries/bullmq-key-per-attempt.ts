import { Queue, UnrecoverableError, Worker } from 'bullmq';
import { randomUUID } from 'node:crypto';

const connection = { host: 'localhost', port: 6379 };
const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };
const queue = new Queue('reports', { connection, defaultJobOptions: { attempts: 3, backoff: { type: 'exponential', delay: 5_000 } } });

export const order = (query: object) => queue.add('report', { query });

new Worker('reports', async (job) => {
  const res = await fetch('https://api.withpersona.com/api/v1/reports', { // $call POST /reports $ no-key-per-attempt#a
    method: 'POST',
    headers: { ...headers, 'Idempotency-Key': randomUUID() }, // $ no-key-per-attempt#a
    body: JSON.stringify({ data: { attributes: { query: job.data.query } } }),
    signal: AbortSignal.timeout(10_000),
  });
  if (res.status === 429) throw new Error('busy');
  if (!res.ok) throw new UnrecoverableError(`${res.status}`);
}, { connection });
