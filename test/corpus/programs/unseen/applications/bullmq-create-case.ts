import { Queue, Worker, type Job } from 'bullmq';
import { v4 as uuid } from 'uuid';
import { redis } from './redis';

type CaseJob = { inquiryId: string; templateId: string };

export const caseQueue = new Queue<CaseJob>('cases', { connection: redis });

export function enqueueCase(data: CaseJob) {
  return caseQueue.add('open', data, {
    attempts: 5,
    backoff: { type: 'exponential', delay: 5000 },
    removeOnComplete: 1000,
  });
}

export const worker = new Worker<CaseJob>(
  'cases',
  async (job: Job<CaseJob>) => {
    const idempotencyKey = uuid(); // $ no-key-per-attempt
    const response = await fetch('https://api.withpersona.com/api/v1/cases', { // $call POST /cases
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Content-Type': 'application/json',
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': idempotencyKey,
      },
      body: JSON.stringify({
        data: { attributes: { 'case-template-id': job.data.templateId } },
        meta: { 'object-ids': [job.data.inquiryId] },
      }),
      signal: AbortSignal.timeout(30_000),
    });
    if (response.status >= 500 || response.status === 429) {
      throw new Error(`retryable: ${response.status}`);
    }
    if (!response.ok) {
      await job.log(`refused: ${response.status}`);
      return null;
    }
    const { data } = await response.json();
    return data.id as string;
  },
  { connection: redis, concurrency: 4, limiter: { max: 100, duration: 60_000 } },
);

worker.on('failed', (job, err) => console.error('case job failed', job?.id, err));
