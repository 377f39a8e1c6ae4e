const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };

async function load(id: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers }); // $call GET /inquiries/{inquiry-id}
  if (!res.ok) throw new Error(`${id}: ${res.status}`);
  return res.json();
}

export const all = (ids: string[]) => Promise.all(ids.map((id) => load(id))); // $ require-throttling

export async function oneByOne(ids: string[]) {
  const found = [];
  for (const id of ids) found.push(await load(id));
  return found;
}

export async function inChunks(ids: string[]) {
  const found = [];
  for (let start = 0; start < ids.length; start += 10) {
    found.push(...(await Promise.all(ids.slice(start, start + 10).map(load))));
  }
  return found;
}

export const two = (left: string, right: string) => Promise.all([load(left), load(right)]);

export async function fireAndCollect(ids: string[]) {
  const pending: Promise<unknown>[] = [];
  for (const id of ids) pending.push(load(id)); // $ require-throttling#a
  return Promise.allSettled(pending); // $ require-throttling#a
}
