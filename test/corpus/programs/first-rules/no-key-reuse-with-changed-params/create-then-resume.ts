import { randomUUID } from 'node:crypto';

const BASE = 'https://withpersona.com/api/v1';

export async function start(attributes: object) {
  const idempotencyKey = randomUUID(); // $ no-key-reuse-with-changed-params#a
  const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': idempotencyKey }; // $ no-key-reuse-with-changed-params#a
  const created = await fetch(`${BASE}/inquiries`, { // $call POST /inquiries
    method: 'POST',
    headers,
    body: JSON.stringify({ data: { attributes } }),
  });
  const { data } = await created.json();
  const resumed = await fetch(`${BASE}/inquiries/${data.id}/resume`, { method: 'POST', headers }); // $call POST /inquiries/{inquiry-id}/resume $ no-key-reuse-with-changed-params#a
  return resumed.json();
}

export async function startWithTwoKeys(attributes: object) {
  const auth = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
  const created = await fetch(`${BASE}/inquiries`, { // $call POST /inquiries
    method: 'POST',
    headers: { ...auth, 'Idempotency-Key': randomUUID() },
    body: JSON.stringify({ data: { attributes } }),
  });
  const { data } = await created.json();
  const resumed = await fetch(`${BASE}/inquiries/${data.id}/resume`, { // $call POST /inquiries/{inquiry-id}/resume
    method: 'POST',
    headers: { ...auth, 'Idempotency-Key': randomUUID() },
  });
  return resumed.json();
}
