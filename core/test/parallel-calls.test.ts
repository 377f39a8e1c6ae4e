/** Which constructs send requests at once with nothing that limits how many. */
import assert from 'node:assert/strict';
import { listUnbounded } from './in-flight.js';

const UNBOUNDED: readonly (readonly [name: string, program: string, found: string])[] = [
  [
    'Promise.all over a parameter',
    'const f = (ids: string[]) => Promise.all(ids.map((id) => get(id)));',
    'callback at 1',
  ],
  [
    'forEach with an async callback',
    'function f(ids: string[]) { ids.forEach(async (id) => { await get(id); }); }',
    'callback at 1',
  ],
  [
    'a loop that collects promises',
    `
async function f(ids: string[]) {
  const all = [];
  for (const id of ids) all.push(get(id));
  return Promise.all(all);
}
`,
    'loop at 3',
  ],
  [
    'calls in a loop that nobody waits for',
    `
function f(rows: { id: string }[]) {
  for (const row of rows) get(row.id).catch(console.error);
}
`,
    'loop at 2',
  ],
  [
    'a loop that counts to the length of a list',
    `
async function f(ids: string[]) {
  const all = [];
  for (let i = 0; i < ids.length; i++) all.push(get(ids[i]));
  await Promise.all(all);
}
`,
    'loop at 3',
  ],
  [
    'all rows of a query, filtered',
    `
import { db } from './db';
export async function f() {
  const rows = await db.user.findMany({ where: { active: true } });
  await Promise.allSettled(rows.filter((row) => row.id).map((row) => get(row.id)));
}
`,
    'callback at 4',
  ],
  [
    'a thousand, written out',
    'const f = () => Promise.all(Array.from({ length: 1000 }, () => create({})));',
    'callback at 1',
  ],
];

const BOUNDED: readonly (readonly [name: string, program: string])[] = [
  ['a sequential loop', 'async function f(ids: string[]) { for (const id of ids) await get(id); }'],
  ['a short list', 'const f = () => Promise.all(["inq_1", "inq_2"].map((id) => get(id)));'],
  [
    'a few, written out',
    'const f = () => Promise.all(Array.from({ length: 5 }, () => create({})));',
  ],
  [
    'p-limit',
    `
import pLimit from 'p-limit';
const limit = pLimit(5);
const f = (ids: string[]) => Promise.all(ids.map((id) => limit(() => get(id))));
`,
  ],
  [
    'portions, one after the other',
    `
async function f(ids: string[]) {
  for (let i = 0; i < ids.length; i += 10) {
    await Promise.all(ids.slice(i, i + 10).map((id) => get(id)));
  }
}
`,
  ],
  [
    'a pool that waits for the first to end',
    `
async function f(ids: string[]) {
  const running = new Set<Promise<unknown>>();
  for (const id of ids) {
    const one = get(id).then(() => running.delete(one));
    running.add(one);
    if (running.size >= 5) await Promise.race(running);
  }
  await Promise.all(running);
}
`,
  ],
  [
    'workers that share a list',
    `
async function f(ids: string[], workers: number) {
  let next = 0;
  const work = async () => { while (next < ids.length) await get(ids[next++]!); };
  await Promise.all(Array.from({ length: workers }, work));
}
`,
  ],
  [
    'starts that are staggered',
    `
const f = (ids: string[]) => Promise.all(ids.map(async (id, i) => {
  await new Promise((resolve) => setTimeout(resolve, i * 200));
  return get(id);
}));
`,
  ],
  [
    'a look at what is left of the limit',
    `
async function f(ids: string[]) {
  const probe = await fetch('https://api.withpersona.com/api/v1/inquiries');
  if (Number(probe.headers.get('RateLimit-Remaining')) < ids.length) throw new Error('later');
  await Promise.all(ids.map((id) => get(id)));
}
`,
  ],
  [
    'one page of a list',
    'async function f() { const page = await send("GET", "/inquiries"); await Promise.all(page.data.map((each) => get(each.id))); }',
  ],
  [
    'a query that asks for a few',
    'import { db } from "./db"; export async function f() { const rows = await db.user.findMany({ take: 20 }); await Promise.all(rows.map((row) => get(row.id))); }',
  ],
];

describe('parallel calls without a limit', () => {
  for (const [name, program, found] of UNBOUNDED) {
    it(name, () => {
      assert.deepEqual(listUnbounded(program), [found]);
    });
  }
});

describe('parallel calls with a limit, or none that is certain', () => {
  for (const [name, program] of BOUNDED) {
    it(name, () => {
      assert.deepEqual(listUnbounded(program), []);
    });
  }
});
