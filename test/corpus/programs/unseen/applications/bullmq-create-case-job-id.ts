import { Queue, UnrecoverableError, Worker, type Job } from 'bullmq';
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
    let response: Response;
    response = await fetch('https://api.withpersona.com/api/v1/cases', { // $call POST /cases
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Content-Type': 'application/json',
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': `case-${job.id}`,
      },
      body: JSON.stringify({
        data: { attributes: { 'case-template-id': job.data.templateId } },
        meta: { 'object-ids': [job.data.inquiryId] },
      }),
      signal: AbortSignal.timeout(30_000),
    });
    if (response.status === 429) throw new Error('rate limited');
    if (!response.ok) throw new UnrecoverableError(`case refused: ${response.status}`);
    const { data } = await response.json();
    return data.id as string;
  },
  { connection: redis, concurrency: 4, limiter: { max: 100, duration: 60_000 } },
);
