// $rules no-stale-idempotency-key
import { differenceInHours } from 'date-fns';

const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };

function open(row, key) {
  return fetch('https://api.withpersona.com/api/v1/cases', { // $ no-stale-idempotency-key#a no-stale-idempotency-key#b
    method: 'POST',
    headers: { ...headers, 'Idempotency-Key': key }, // $ no-stale-idempotency-key#a no-stale-idempotency-key#b
    body: row.body,
  });
}

export async function resendOld(rows) {
  const limit = Date.now() - 3 * 24 * 3600 * 1000;
  for (const row of rows.filter((each) => each.createdAt < limit)) await open(row, row.key); // $ no-stale-idempotency-key#a
}

export async function resendByHours(row) {
  if (differenceInHours(new Date(), row.createdAt) >= 48) return open(row, row.key); // $ no-stale-idempotency-key#b
  return null;
}

export async function resendYoung(row) {
  if (Date.now() - row.createdAt < 6 * 3600 * 1000) return open(row, row.key);
  return open(row, crypto.randomUUID());
}
