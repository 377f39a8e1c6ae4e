const api = 'https://withpersona.com/api/v1';

async function addTag(accountId: string, tag: string, key: string) {
  const response = await fetch(`${api}/accounts/${accountId}/add-tag`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
    body: JSON.stringify({ meta: { 'tag-name': tag } }),
  });
  if (!response.ok) throw new Error(`persona answered ${response.status}`);
}

export async function linkBoth(first: string, second: string) {
  const key = crypto.randomUUID(); // $ no-key-reuse-with-changed-params#a
  await addTag(first, 'linked', key);
  await addTag(second, 'linked', key); // $ no-key-reuse-with-changed-params#a
}

export async function twoTags(accountId: string) {
  const key = crypto.randomUUID(); // $ no-key-reuse-with-changed-params#b
  await addTag(accountId, 'reviewed', key);
  await addTag(accountId, 'vip', key); // $ no-key-reuse-with-changed-params#b
}

export async function linkBothRight(first: string, second: string) {
  const key = crypto.randomUUID();
  await addTag(first, 'linked', `${key}-1`);
  await addTag(second, 'linked', `${key}-2`);
}
