import { request } from 'undici';

const url = 'https://withpersona.com/api/v1/list/strings';

interface Body {
  data: { attributes: { name: string; status?: string } };
}

export async function createLists(name: string) {
  const payload: Body = { data: { attributes: { name } } };
  const options = {
    method: 'POST' as const,
    headers: { authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'idempotency-key': crypto.randomUUID() }, // $ no-key-reuse-with-changed-params#a
  };
  const first = await request(url, { ...options, body: JSON.stringify(payload) }); // $call POST /list/strings $ no-key-reuse-with-changed-params#a
  await first.body.dump();
  payload.data.attributes.name += ' (archive)';
  return request(url, { ...options, body: JSON.stringify(payload) }); // $call POST /list/strings $ no-key-reuse-with-changed-params#a
}

// Sent again as it was, for the answer got lost; the edit comes later and goes nowhere.
export async function createListPatiently(name: string) {
  const payload: Body = { data: { attributes: { name } } };
  const options = {
    method: 'POST' as const,
    headers: { authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'idempotency-key': crypto.randomUUID() },
  };
  const body = JSON.stringify(payload);
  let answer;
  try {
    answer = await request(url, { ...options, body }); // $call POST /list/strings
  } catch {
    answer = await request(url, { ...options, body }); // $call POST /list/strings
  }
  payload.data.attributes.status = 'sent';
  console.info(payload);
  return answer;
}
