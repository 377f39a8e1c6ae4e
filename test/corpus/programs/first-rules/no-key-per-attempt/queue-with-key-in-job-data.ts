import { Queue, UnrecoverableError, Worker } from 'bullmq';
import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

interface StartJob {
  requestKey: string;
  template: string;
  referenceId: string;
  fields: Record<string, string>;
}

interface ExpireJob {
  requestKey: string;
  inquiryId: string;
}

const connection = { host: process.env.REDIS_HOST ?? 'localhost', port: 6379 };
const retrying = { attempts: 6, backoff: { type: 'exponential', delay: 5_000 } } as const;

const starts = new Queue<StartJob>('persona-start', { connection, defaultJobOptions: retrying });
const expirations = new Queue<ExpireJob>('persona-expire', { connection, defaultJobOptions: retrying });

export async function routes(app: FastifyInstance) {
  app.post<{ Body: Omit<StartJob, 'requestKey'> }>('/verifications', async (request, reply) => {
    const job = await starts.add('start', { ...request.body, requestKey: randomUUID() });
    return reply.code(202).send({ job: job.id });
  });

  app.delete<{ Params: { id: string } }>('/verifications/:id', async (request, reply) => {
    await expirations.add('expire', { inquiryId: request.params.id, requestKey: randomUUID() });
    return reply.code(202).send();
  });
}

const BASE = 'https://api.withpersona.com/api/v1';

function init(requestKey: string, body?: unknown): RequestInit {
  return {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': requestKey,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: AbortSignal.timeout(30_000),
  };
}

/** BullMQ repeats whatever throws, apart from `UnrecoverableError`. */
async function settle(response: Response): Promise<any> {
  if (response.ok) return response.json();
  const reason = `${response.status} ${response.headers.get('Request-Id')}`;
  const permanent = response.status >= 400 && response.status < 500 && response.status !== 429 && response.status !== 408;
  throw permanent ? new UnrecoverableError(reason) : new Error(reason);
}

export const workers = [
  new Worker<StartJob>(
    'persona-start',
    async ({ data: { template, referenceId, fields, requestKey } }) => {
      const body = { data: { attributes: { 'inquiry-template-id': template, 'reference-id': referenceId, fields } } };
      const { data } = await settle(await fetch(`${BASE}/inquiries`, init(requestKey, body))); // $call POST /inquiries
      return data.id;
    },
    { connection, concurrency: 5 },
  ),
  new Worker<ExpireJob>(
    'persona-expire',
    async ({ data: { inquiryId, requestKey } }) => {
      await settle(await fetch(`${BASE}/inquiries/${inquiryId}/expire`, init(requestKey))); // $call POST /inquiries/{inquiry-id}/expire
    },
    { connection, concurrency: 2 },
  ),
];

export async function shutdown() {
  await Promise.all(workers.map((worker) => worker.close()));
  await Promise.all([starts.close(), expirations.close()]);
}
