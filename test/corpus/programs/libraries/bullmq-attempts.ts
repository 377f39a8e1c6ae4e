import { Queue, UnrecoverableError, Worker } from 'bullmq';

const connection = { host: 'localhost', port: 6379 };
const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };

const approvals = new Queue('approvals', { connection });
const declines = new Queue('declines', { connection });

export const enqueueApproval = (id: string) => approvals.add('approve', { id }, { attempts: 5 }); // $ require-retry-backoff#a
export const enqueueDecline = (id: string) => declines.add('decline', { id }, { attempts: 5, backoff: { type: 'exponential', delay: 5_000 } });

new Worker('approvals', async (job) => { // $ require-retry-backoff#a no-unchanged-retry#b no-same-key-after-server-error#b
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${job.data.id}/approve`, { // $call POST /inquiries/{inquiry-id}/approve $ require-retry-backoff#a no-unchanged-retry#b no-same-key-after-server-error#b
    method: 'POST',
    headers: { ...headers, 'Idempotency-Key': `approve-${job.id}` },
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(`${res.status}`); // $ no-unchanged-retry#b no-same-key-after-server-error#b
}, { connection });

new Worker('declines', async (job) => {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${job.data.id}/decline`, { // $call POST /inquiries/{inquiry-id}/decline
    method: 'POST',
    headers: { ...headers, 'Idempotency-Key': `decline-${job.id}` },
    signal: AbortSignal.timeout(10_000),
  });
  if (res.status === 429) throw new Error('busy');
  if (!res.ok) throw new UnrecoverableError(`${res.status}`);
}, { connection });
