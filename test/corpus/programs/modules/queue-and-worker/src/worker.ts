import { UnrecoverableError, Worker } from 'bullmq';
import { expire } from './persona.js';
import { calm, connection, eager } from './queues.js';

new Worker(calm.name, async (job) => {
  const status = await expire(job.data.id, `expire-${job.id}`);
  if (status === 429) throw new Error('busy');
  if (status >= 400) throw new UnrecoverableError(`${status}`);
}, { connection });

new Worker('eager', async (job) => { // $ no-unchanged-retry#a no-same-key-after-server-error#a require-retry-backoff#b
  const status = await expire(job.data.id, `expire-${job.id}`); // $ no-unchanged-retry#a no-same-key-after-server-error#a require-retry-backoff#b
  if (status >= 400) throw new Error(`${status}`); // $ no-unchanged-retry#a no-same-key-after-server-error#a
}, { connection });

export const enqueue = (id: string) => eager.add('expire', { id });
