import { Queue, UnrecoverableError, Worker } from 'bullmq';

interface Payload {
  path: '/accounts' | '/inquiries' | '/reports';
  body: object;
}

const connection = { url: process.env.REDIS_URL };

export const queue = new Queue<Payload>('persona', {
  connection,
  defaultJobOptions: { attempts: 6, backoff: { type: 'exponential', delay: 5000 } },
});

new Worker<Payload>(
  'persona',
  async (job) => {
    const response = await fetch(`https://api.withpersona.com/api/v1${job.data.path}`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': `persona-${job.id}`,
      },
      body: JSON.stringify(job.data.body),
      signal: AbortSignal.timeout(20_000),
    });
    if (response.ok) return response.json();
    const { errors } = await response.json().catch(() => ({ errors: [] }));
    const message = errors.map((error: { title: string }) => error.title).join(', ');
    if (response.status === 429 || response.status >= 500) throw new Error(message);
    throw new UnrecoverableError(message);
  },
  { connection, limiter: { max: 200, duration: 60_000 } },
);
