// $rules require-throttling no-concurrent-writes require-status-check
import pLimit from 'p-limit';
import pMap from 'p-map';

const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };

async function load(id: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/accounts/${id}`, { headers });
  if (!res.ok) throw new Error(`${res.status}`);
  return res.json();
}

const limit = pLimit(5);
const each = <T, R>(items: T[], run: (item: T) => Promise<R>) => Promise.all(items.map(run)); // $ require-throttling#a

export const limited = (ids: string[]) => Promise.all(ids.map((id) => limit(() => load(id))));
export const mapped = (ids: string[]) => pMap(ids, load, { concurrency: 4 });
export const mappedUnbounded = (ids: string[]) => pMap(ids, load); // $ require-throttling
export const viaHelper = (ids: string[]) => each(ids, load); // $ require-throttling#a
export const watched = async (ids: string[]) => {
  for (const id of ids) {
    const res = await fetch(`https://api.withpersona.com/api/v1/accounts/${id}`, { headers });
    if (Number(res.headers.get('RateLimit-Remaining')) < 45) await new Promise((resolve) => setTimeout(resolve, 10_000));
  }
};
