import { nanoid } from 'nanoid';

const auth = `Bearer ${process.env.PERSONA_API_KEY}`;

export async function listCases() {
  // No method: fetch sends a GET.
  const res = await fetch('https://api.withpersona.com/api/v1/cases', { // $call GET /cases $ no-key-on-safe-method#a
    headers: { authorization: auth, 'idempotency-key': nanoid() }, // $ no-key-on-safe-method#a
  });
  return (await res.json()).data;
}

export async function createCase(attributes) {
  const res = await fetch('https://api.withpersona.com/api/v1/cases', { // $call POST /cases
    method: 'POST',
    headers: { authorization: auth, 'idempotency-key': nanoid() },
    body: JSON.stringify({ data: { attributes } }),
  });
  return (await res.json()).data;
}
