// $rules no-stale-idempotency-key no-static-idempotency-key
import cron from 'node-cron';

const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
const store = new Map<string, { key: string; at: number }>();

const expire = (id: string, key: string) =>
  fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, { method: 'POST', headers: { ...headers, 'Idempotency-Key': key } }); // $ no-stale-idempotency-key#a no-stale-idempotency-key#b

// Once a day, with the keys of the day before.
cron.schedule('0 3 * * *', async () => {
  for (const [id, { key }] of store) await expire(id, key); // $ no-stale-idempotency-key#a
});

cron.schedule('*/10 * * * *', async () => {
  for (const [id, { key }] of store) await expire(id, key);
});

export function later(id: string, key: string) {
  setTimeout(() => void expire(id, key), 36 * 60 * 60 * 1000); // $ no-stale-idempotency-key#b
}

export function soon(id: string, key: string) {
  setTimeout(() => void expire(id, key), 60 * 1000);
}
