import { UnrecoverableError, Worker } from 'bullmq';
import { randomUUID } from 'node:crypto';
import { Queue } from 'bullmq';

const connection = { host: 'localhost', port: 6379 };

export const decisions = new Queue('decisions', {
  connection,
  defaultJobOptions: { attempts: 5, backoff: { type: 'exponential', delay: 5000 } },
});

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
  if (!res.ok) throw new UnrecoverableError(`${path}: ${res.status}`);
}

new Worker(
  'decisions',
  async (job) => {
    switch (job.name) {
      case 'approve':
        return post(`/inquiries/${job.data.inquiryId}/approve`, `approve:${job.id}`); // $call POST /inquiries/{inquiry-id}/approve
      case 'decline':
        return post(`/inquiries/${job.data.inquiryId}/decline`, randomUUID()); // $ no-key-per-attempt $call POST /inquiries/{inquiry-id}/decline
    }
  },
  { connection },
);
