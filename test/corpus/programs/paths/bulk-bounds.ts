// $rules require-throttling
import { mapLimit } from 'async';
import Bottleneck from 'bottleneck';
import pLimit from 'p-limit';

const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
const load = (id: string) => fetch(`https://api.withpersona.com/api/v1/reports/${id}`, { headers });

export const unbounded = async (ids: string[]) => {
  const jobs = [];
  for (const id of ids) {
    jobs.push(load(id)); // $ require-throttling#a
  }
  await Promise.all(jobs); // $ require-throttling#a
};

export const notAwaited = (ids: string[]) => {
  for (const id of ids) void load(id); // $ require-throttling
};

export const batched = async (ids: string[]) => {
  while (ids.length > 0) await Promise.all(ids.splice(0, 5).map(load));
};

export const viaLimit = (ids: string[]) => {
  const limit = pLimit(3);
  return Promise.all(ids.map((id) => limit(() => load(id))));
};

export const viaAsync = (ids: string[]) => mapLimit(ids, 4, load);

const bottleneck = new Bottleneck({ minTime: 300 });
export const viaBottleneck = (ids: string[]) => Promise.all(ids.map((id) => bottleneck.schedule(() => load(id))));

export const fixed = () => Promise.all(['rep_1', 'rep_2', 'rep_3'].map(load));

export const reduced = (ids: string[]) => ids.reduce((before, id) => before.then(() => load(id)), Promise.resolve<unknown>(null));
