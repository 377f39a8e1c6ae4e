// $rules no-concurrent-writes
const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };

const post = (path: string, body?: object) =>
  fetch(`https://api.withpersona.com/api/v1${path}`, { method: 'POST', headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() }, body: JSON.stringify(body) });

export async function eitherOr(id: string, good: boolean) {
  await Promise.all([good ? post(`/inquiries/${id}/approve`) : post(`/inquiries/${id}/decline`)]);
}

export async function both(id: string) {
  await Promise.allSettled([post(`/inquiries/${id}/approve`), post(`/inquiries/${id}/add-tag`, { meta: { 'tag-name': 'ok' } })]); // $ no-concurrent-writes
}

export async function forgotten(id: string) {
  void post(`/inquiries/${id}/add-tag`, { meta: { 'tag-name': 'ok' } }); // $ no-concurrent-writes#a
  await post(`/inquiries/${id}/approve`); // $ no-concurrent-writes#a
}

export async function forgottenLast(id: string) {
  await post(`/inquiries/${id}/approve`);
  void post(`/inquiries/${id}/add-tag`, { meta: { 'tag-name': 'ok' } });
}

export async function writeAndRead(id: string) {
  await Promise.all([post(`/inquiries/${id}/approve`), fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers })]);
}

export async function perTag(id: string, tags: string[]) {
  await Promise.all(tags.map(async (tag) => post(`/accounts/${id}/add-tag`, { meta: { 'tag-name': tag } }))); // $ no-concurrent-writes
}

export async function perAccount(ids: string[], tag: string) {
  await Promise.all(ids.map(async (id) => post(`/accounts/${id}/add-tag`, { meta: { 'tag-name': tag } })));
}

export async function creates(values: string[]) {
  await Promise.all(values.map((value) => post('/list-item/names', { data: { attributes: { value } } })));
}

export function forEach(id: string, tags: string[]) {
  tags.forEach((tag) => void post(`/accounts/${id}/add-tag`, { meta: { 'tag-name': tag } })); // $ no-concurrent-writes
}

export async function accountAndInquiry(account: string, inquiry: string) {
  await Promise.all([post(`/accounts/${account}/add-tag`), post(`/inquiries/${inquiry}/add-tag`)]);
}
