// $rules no-stale-idempotency-key require-idempotency-key no-unchanged-retry
import { isOlderThanADay, pending, type Pending } from './store.js';

const send = ({ id, key }: Pending) =>
  fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, { // $ no-stale-idempotency-key#a
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key }, // $ no-stale-idempotency-key#a
  });

export async function resendOld() {
  for (const each of pending()) {
    if (isOlderThanADay(each)) await send(each); // $ no-stale-idempotency-key#a
  }
}

export async function resendYoung() {
  for (const each of pending()) {
    if (!isOlderThanADay(each)) await send(each);
  }
}
