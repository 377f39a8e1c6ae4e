const url = 'https://withpersona.com/api/v1/list-item/names';
const Authorization = `Bearer ${process.env.PERSONA_API_KEY}`;

const item = (list, [first, last]) =>
  JSON.stringify({ data: { attributes: { 'list-id': list, 'name-first': first, 'name-last': last } } });

export async function blockNames(list, names) {
  const init = { method: 'POST', headers: { Authorization, 'Idempotency-Key': crypto.randomUUID() } }; // $ no-key-reuse-with-changed-params#a
  const answers = await Promise.allSettled(names.map((name) => fetch(url, { ...init, body: item(list, name) }))); // $call POST /list-item/names $ no-key-reuse-with-changed-params#a
  return answers.filter((a) => a.status === 'rejected').length;
}

export async function blockNamesSeparately(list, names) {
  const init = () => ({ method: 'POST', headers: { Authorization, 'Idempotency-Key': crypto.randomUUID() } });
  const answers = await Promise.allSettled(names.map((name) => fetch(url, { ...init(), body: item(list, name) }))); // $call POST /list-item/names
  return answers.filter((a) => a.status === 'rejected').length;
}
