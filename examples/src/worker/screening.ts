// Queue worker that orders a watchlist report for each new customer.
import { randomUUID } from 'node:crypto';
import { Queue, UnrecoverableError, Worker } from 'bullmq';
import { config } from '../config';

interface ScreeningJob {
  accountId: string;
  fullName: string;
  birthdate: string;
}

const queue = new Queue<ScreeningJob>('screening', {
  connection: config.redis,
  defaultJobOptions: { attempts: 5, backoff: { type: 'exponential', delay: 5_000 } },
});

export async function orderScreening(job: ScreeningJob): Promise<void> {
  await queue.add('watchlist', job);
}

export const worker = new Worker<ScreeningJob>(
  'screening',
  async (job) => {
    const { accountId, fullName, birthdate } = job.data;
    const response = await fetch('https://api.withpersona.com/api/v1/reports', {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${config.personaApiKey}`,
        'Content-Type': 'application/json',
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': randomUUID(),
      },
      body: JSON.stringify({
        data: {
          type: 'report/watchlist',
          attributes: {
            'account-id': accountId,
            query: { 'full-name': fullName, birthdate },
          },
        },
      }),
    });
    if (response.status === 429 || response.status >= 500) {
      throw new Error(`Persona answered ${response.status}, trying again later`);
    }
    if (!response.ok) {
      throw new UnrecoverableError(`Persona refused the report with ${response.status}`);
    }
  },
  { connection: config.redis, concurrency: 4 },
);
