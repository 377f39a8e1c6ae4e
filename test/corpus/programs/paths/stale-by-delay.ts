// $rules no-stale-idempotency-key
import { Queue, Worker } from 'bullmq';

const connection = { host: 'localhost', port: 6379 };
const DAY = 86_400_000;
const tomorrow = new Queue('tomorrow', { connection });
const soon = new Queue('soon', { connection });

const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
const expire = (id: string, key: string) =>
  fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, { method: 'POST', headers: { ...headers, 'Idempotency-Key': key } }); // $ no-stale-idempotency-key#a

export const later = (id: string) => tomorrow.add('expire', { id, key: crypto.randomUUID() }, { delay: 2 * DAY }); // $ no-stale-idempotency-key#a
export const nearly = (id: string) => soon.add('expire', { id, key: crypto.randomUUID() }, { delay: 60_000 });

new Worker('tomorrow', async ({ data }) => void (await expire(data.id, data.key)), { connection }); // $ no-stale-idempotency-key#a
new Worker('soon', async ({ data }) => void (await expire(data.id, data.key)), { connection });
