import { Queue, UnrecoverableError, Worker } from 'bullmq';
import { randomUUID } from 'node:crypto';

interface Start {
  template: string;
  referenceId: string;
}

const connection = { host: 'localhost', port: 6379 };

export const queue = new Queue<Start>('start', {
  connection,
  defaultJobOptions: { attempts: 5, backoff: { type: 'exponential', delay: 5_000 } },
});

const requestMeta = () => ({ key: randomUUID(), at: new Date().toISOString() }); // $ no-key-per-attempt#a

async function settle(response: Response) {
  if (response.ok) return response.json();
  if (response.status === 429 || response.status >= 500) throw new Error(`status ${response.status}`);
  throw new UnrecoverableError(`status ${response.status}`);
}

async function start({ template, referenceId }: Start): Promise<string> {
  const { key } = requestMeta(); // $ no-key-per-attempt#a
  const response = await fetch('https://api.withpersona.com/api/v1/inquiries', { // $call POST /inquiries $ no-key-per-attempt#a
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': key, // $ no-key-per-attempt#a
    },
    body: JSON.stringify({ data: { attributes: { 'inquiry-template-id': template, 'reference-id': referenceId } } }),
  });
  const { data } = await settle(response);
  return data.id;
}

export const worker = new Worker<Start>('start', async (job) => start(job.data), { connection }); // $ no-key-per-attempt#a
