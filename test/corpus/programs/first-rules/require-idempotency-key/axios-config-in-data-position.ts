import axios from 'axios';
import { randomUUID } from 'node:crypto';

const BASE = 'https://withpersona.com/api/v1';

// The second argument of axios.post is the body: no header leaves the house.
export async function expire(id: string) {
  const idempotencyKey = randomUUID();
  await axios.post(`${BASE}/inquiries/${id}/expire`, { // $call POST /inquiries/{inquiry-id}/expire $ require-idempotency-key
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': idempotencyKey },
  });
}

export async function expireRight(id: string) {
  const idempotencyKey = randomUUID();
  await axios.post(`${BASE}/inquiries/${id}/expire`, null, { // $call POST /inquiries/{inquiry-id}/expire
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': idempotencyKey },
  });
}

// Not below `headers`: an unknown member of the configuration.
export async function decline(id: string) {
  await axios.post( // $call POST /inquiries/{inquiry-id}/decline $ require-idempotency-key
    `${BASE}/inquiries/${id}/decline`,
    {},
    { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': randomUUID() } as object,
  );
}
