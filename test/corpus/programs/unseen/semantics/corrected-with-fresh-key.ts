import { randomUUID } from 'node:crypto';

type Attributes = Record<string, string>;

function send(attributes: Attributes, key = randomUUID()) {
  return fetch('https://api.withpersona.com/api/v1/list-item/names', { // $call POST /list-item/names
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    body: JSON.stringify({ data: { attributes } }),
    signal: AbortSignal.timeout(10_000),
  });
}

export async function addName(listId: string, first: string, last: string) {
  let res = await send({ 'list-id': listId, 'name-first': first, 'name-last': last });
  if (res.status === 422) {
    res = await send({ 'list-id': listId, 'name-first': first.trim(), 'name-last': last.trim() });
  }
  if (!res.ok) throw new Error(`name refused: ${res.status}`);
  return res.json();
}
