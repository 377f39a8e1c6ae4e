import { nanoid } from 'nanoid';

const send = (body, key) =>
  fetch('https://withpersona.com/api/v1/reports', { // $call POST /reports $ no-key-reuse-with-changed-params#a
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key }, // $ no-key-reuse-with-changed-params#a
    body: JSON.stringify(body),
  });

export async function screenAll(names) {
  const key = nanoid(); // $ no-key-reuse-with-changed-params#a
  for (let i = 0; i < names.length; i += 1) {
    const body = { data: { type: 'report/watchlist', attributes: { query: { name: names[i] } } } };
    await send(body, key); // $ no-key-reuse-with-changed-params#a
  }
}

export async function screenQueue([head, ...tail]) {
  if (head === undefined) return;
  await send({ data: { type: 'report/watchlist', attributes: { query: { name: head } } } }, nanoid());
  await screenQueue(tail);
}
