// $rules no-concurrent-writes require-throttling
const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
const { all, allSettled } = Promise;

const tag = (id: string, name: string) =>
  fetch(`https://api.withpersona.com/api/v1/accounts/${id}/add-tag`, {
    method: 'POST',
    headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify({ meta: { 'tag-name': name } }),
  });

export async function tagTwice(id: string) {
  const jobs = [tag(id, 'vip')];
  jobs.push(tag(id, 'eu')); // $ no-concurrent-writes#a
  await Promise.all(jobs); // $ no-concurrent-writes#a
}

export async function tagThenAgain(id: string) {
  const jobs = [tag(id, 'vip')];
  await Promise.all(jobs);
  await tag(id, 'eu');
}

export async function raceToTag(id: string) {
  await Promise.race([tag(id, 'vip'), new Promise((_, reject) => setTimeout(reject, 5_000))]);
}

export async function tagNames(id: string, names: string[]) {
  const pending = names.map((name) => tag(id, name)); // $ no-concurrent-writes require-throttling#b
  return Promise.allSettled(pending); // $ require-throttling#b
}

export async function tagIds(ids: string[]) {
  const pending = ids.map((id) => tag(id, 'seen')); // $ require-throttling#c
  return Promise.allSettled(pending); // $ require-throttling#c
}
