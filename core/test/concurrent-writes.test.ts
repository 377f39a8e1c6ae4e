/** Which writes to one resource are in flight at the same time. */
import assert from 'node:assert/strict';
import { listConcurrent } from './in-flight.js';

/** Name, program, and each pair as `later < earlier`. */
const PROGRAMS: readonly (readonly [name: string, program: string, pairs: readonly string[]])[] = [
  [
    'all',
    `
async function f(id: string) {
  await Promise.all([approve(id), addTag(id, 'x')]);
}
`,
    ['2 < 2'],
  ],
  [
    'sequential',
    `
async function f(id: string) {
  await approve(id);
  await addTag(id, 'x');
}
`,
    [],
  ],
  [
    'different ids',
    `
async function f(a: string, b: string) {
  await Promise.all([approve(a), approve(b)]);
}
`,
    [],
  ],
  [
    'read and write',
    `
async function f(a: string) {
  await Promise.all([approve(a), get(a)]);
}
`,
    [],
  ],
  [
    'different types',
    `
async function f(a: string) {
  await Promise.all([approve(a), account(a, {})]);
}
`,
    [],
  ],
  [
    'variables',
    `
async function f(id: string) {
  const a = approve(id);
  const b = addTag(id, 'x');
  await a;
  await b;
}
`,
    ['3 < 2'],
  ],
  [
    'variables awaited between',
    `
async function f(id: string) {
  const a = approve(id);
  await a;
  const b = addTag(id, 'x');
  await b;
}
`,
    [],
  ],
  [
    'floating',
    `
async function f(id: string) {
  addTag(id, 'x');
  await approve(id);
}
`,
    ['3 < 2'],
  ],
  [
    'void catch',
    `
async function f(id: string) {
  void addTag(id, 'x').catch(console.error);
  await approve(id);
}
`,
    ['3 < 2'],
  ],
  [
    'then chain',
    `
function f(id: string) {
  return approve(id).then(() => addTag(id, 'x'));
}
`,
    [],
  ],
  [
    'then chain 2',
    `
function f(id: string) {
  return get(id).then((x) => approve(id)).then(() => addTag(id, 'x')).catch(() => decline(id));
}
`,
    [],
  ],
  [
    'then floating',
    `
async function f(id: string) {
  const p = get(id).then((x) => approve(id));
  await addTag(id, 'x');
  await p;
}
`,
    ['3 < 2'],
  ],
  [
    'map same id',
    `
async function f(id: string, tags: string[]) {
  await Promise.all(tags.map((tag) => addTag(id, tag)));
}
`,
    ['2 < 2'],
  ],
  [
    'map async same id',
    `
async function f(id: string, tags: string[]) {
  await Promise.all(tags.map(async (tag) => {
    await addTag(id, tag);
  }));
}
`,
    ['3 < 3'],
  ],
  [
    'map different ids',
    `
async function f(ids: string[]) {
  await Promise.all(ids.map((id) => addTag(id, 'x')));
}
`,
    [],
  ],
  [
    'map objects',
    `
async function f(items: {id: string}[]) {
  await Promise.all(items.map((item) => addTag(item.id, 'x')));
}
`,
    [],
  ],
  [
    'forEach async same id',
    `
async function f(id: string, tags: string[]) {
  tags.forEach(async (tag) => { await addTag(id, tag); });
}
`,
    ['2 < 2'],
  ],
  [
    'for of push',
    `
async function f(id: string, tags: string[]) {
  const ps: Promise<unknown>[] = [];
  for (const tag of tags) {
    ps.push(addTag(id, tag));
  }
  await Promise.all(ps);
}
`,
    ['4 < 4'],
  ],
  [
    'for of push different',
    `
async function f(ids: string[]) {
  const ps: Promise<unknown>[] = [];
  for (const id of ids) {
    ps.push(addTag(id, 'x'));
  }
  await Promise.all(ps);
}
`,
    [],
  ],
  [
    'for of sequential',
    `
async function f(ids: string[]) {
  for (const id of ids) {
    await addTag(id, 'x');
    await approve(id);
  }
}
`,
    [],
  ],
  [
    'for of two per item',
    `
async function f(ids: string[]) {
  for (const id of ids) {
    await Promise.all([addTag(id, 'x'), approve(id)]);
  }
}
`,
    ['3 < 3'],
  ],
  [
    'map sequential per item',
    `
async function f(ids: string[]) {
  await Promise.all(ids.map(async (id) => {
    await addTag(id, 'x');
    await approve(id);
  }));
}
`,
    [],
  ],
  [
    'map two floating per item',
    `
async function f(ids: string[]) {
  await Promise.all(ids.map(async (id) => {
    addTag(id, 'x');
    await approve(id);
  }));
}
`,
    ['4 < 3'],
  ],
  [
    'reduce chain',
    `
async function f(id: string, tags: string[]) {
  await tags.reduce((p, tag) => p.then(() => addTag(id, tag)), Promise.resolve());
}
`,
    [],
  ],
  [
    'reduce async chain',
    `
async function f(id: string, tags: string[]) {
  await tags.reduce(async (p, tag) => { await p; await addTag(id, tag); }, Promise.resolve());
}
`,
    [],
  ],
  [
    'literal tags',
    `
async function f(id: string) {
  await Promise.all(['a', 'b'].map((tag) => addTag(id, tag)));
}
`,
    ['2 < 2'],
  ],
  [
    'p-limit 1',
    `
import pLimit from 'p-limit';
const limit = pLimit(1);
async function f(id: string, tags: string[]) {
  await Promise.all(tags.map((tag) => limit(() => addTag(id, tag))));
}
`,
    [],
  ],
  [
    'allSettled spread',
    `
async function f(id: string, other: Promise<unknown>[]) {
  await Promise.allSettled([...other,
    approve(id), addTag(id, 'x')]);
  await update(id, {});
}
`,
    ['3 < 3'],
  ],
  [
    'after allSettled spread',
    `
async function f(id: string, other: Promise<unknown>[]) {
  await Promise.allSettled([...other, approve(id)]);
  await update(id, {});
}
`,
    [],
  ],
  [
    'exclusive branches',
    `
async function f(id: string, ok: boolean) {
  const ps = [];
  if (ok) ps.push(approve(id));
  else ps.push(decline(id));
  await Promise.all(ps);
}
`,
    [],
  ],
  [
    'exclusive conditions',
    `
async function f(id: string, ok: boolean) {
  const ps = [];
  if (ok) ps.push(approve(id));
  if (!ok) ps.push(decline(id));
  await Promise.all(ps);
}
`,
    [],
  ],
  [
    'exclusive literals',
    `
async function f(id: string, action: string) {
  const ps = [];
  if (action === 'approve') ps.push(approve(id));
  if (action === 'decline') ps.push(decline(id));
  await Promise.all(ps);
}
`,
    [],
  ],
  [
    'conditional both',
    `
async function f(id: string, o: { tag?: string; note?: string }) {
  const ps = [];
  if (o.tag) ps.push(addTag(id, o.tag));
  if (o.note) ps.push(update(id, { note: o.note }));
  await Promise.all(ps);
}
`,
    ['4 < 3'],
  ],
  [
    'chunks',
    `
async function f(ids: string[]) {
  for (let i = 0; i < ids.length; i += 10) {
    await Promise.all(ids.slice(i, i + 10).map((id) => approve(id)));
  }
}
`,
    [],
  ],
  [
    'chunk helper',
    `
import chunk from 'lodash/chunk';
async function f(ids: string[]) {
  for (const part of chunk(ids, 10)) await Promise.all(part.map((id: string) => approve(id)));
}
`,
    [],
  ],
  [
    'counting loop',
    `
async function f(ids: string[]) {
  const ps = [];
  for (let i = 0; i < ids.length; i++) ps.push(approve(ids[i]!));
  await Promise.all(ps);
}
`,
    [],
  ],
  [
    'three',
    `
async function f(ids: string[]) {
  const ps = [];
  for (let i = 0; i < 3; i++) ps.push(approve(ids[i]!));
  await Promise.all(ps);
}
`,
    [],
  ],
  [
    'mutex class',
    `
class Mutex { tail: Promise<unknown> = Promise.resolve(); run<T>(fn: () => Promise<T>): Promise<T> { const p = this.tail.then(fn); this.tail = p.catch(() => {}); return p; } }
async function f(id: string) {
  const m = new Mutex();
  await Promise.all([m.run(() => approve(id)), m.run(() => addTag(id, 'x'))]);
}
`,
    [],
  ],
  [
    'mutex field',
    `
class Mutex { tail: Promise<unknown> = Promise.resolve(); run<T>(fn: () => Promise<T>): Promise<T> { const p = this.tail.then(fn); this.tail = p.catch(() => {}); return p; } }
class Service { m = new Mutex();
 async f(id: string) {
  await Promise.all([this.m.run(() => approve(id)), this.m.run(() => addTag(id, 'x'))]);
 }
}
`,
    [],
  ],
  [
    'mutex map',
    `
const tails = new Map<string, Promise<unknown>>();
function exclusive<T>(id: string, work: () => Promise<T>): Promise<T> {
  const before = tails.get(id) ?? Promise.resolve();
  const mine = before.catch(() => undefined).then(work);
  tails.set(id, mine);
  return mine;
}
async function f(id: string) {
  await Promise.all([exclusive(id, () => approve(id)), exclusive(id, () => addTag(id, 'x'))]);
}
`,
    [],
  ],
  [
    'mutex map that nobody waits for',
    `
const tails = new Map<string, Promise<unknown>>();
function exclusive<T>(id: string, work: () => Promise<T>): Promise<T> {
  const mine = Promise.resolve().then(work);
  tails.set(id, mine);
  return mine;
}
async function f(id: string) {
  await Promise.all([exclusive(id, () => approve(id)), exclusive(id, () => addTag(id, 'x'))]);
}
`,
    ['8 < 8'],
  ],
  [
    'lock acquire',
    `
import { lock } from './lock';
async function g(id: string) { const release = await lock.acquire(id); try { await approve(id); } finally { release(); } }
async function h(id: string) { const release = await lock.acquire(id); try { await addTag(id, 'x'); } finally { release(); } }
async function f(id: string) { await Promise.all([g(id), h(id)]); }
`,
    [],
  ],
  [
    'executing pool',
    `
async function f(ids: string[]) {
  const executing = new Set<Promise<unknown>>();
  for (const id of ids) {
    const p = approve(id).then(() => { executing.delete(p); });
    executing.add(p);
    if (executing.size >= 5) await Promise.race(executing);
  }
  await Promise.all(executing);
}
`,
    [],
  ],
  [
    'worker pool',
    `
async function f(ids: string[], n: number) {
  let next = 0;
  const work = async () => { while (next < ids.length) { const id = ids[next++]!; await approve(id); } };
  await Promise.all(Array.from({ length: n }, work));
}
`,
    [],
  ],
  [
    'https wrapper sequential',
    `
import https from 'https';
function post(path: string) { return new Promise((resolve, reject) => { const req = https.request({ hostname: 'api.withpersona.com', path: '/api/v1' + path, method: 'POST' }, (res) => { resolve(res); }); req.on('error', reject); req.end(); }); }
async function f(id: string) { await post(\`/inquiries/\${id}/approve\`); await post(\`/inquiries/\${id}/add-tag\`); }
`,
    [],
  ],
  [
    'https wrapper parallel',
    `
import https from 'https';
function post(path: string) { return new Promise((resolve, reject) => { const req = https.request({ hostname: 'api.withpersona.com', path: '/api/v1' + path, method: 'POST' }, (res) => { resolve(res); }); req.on('error', reject); req.end(); }); }
async function f(id: string) { await Promise.all([post(\`/inquiries/\${id}/approve\`), post(\`/inquiries/\${id}/add-tag\`)]); }
`,
    ['3 < 3'],
  ],
];

describe('writes in flight at once', () => {
  for (const [name, program, pairs] of PROGRAMS) {
    it(`${name}: ${pairs.length === 0 ? 'none' : pairs.join(', ')}`, () => {
      assert.deepEqual(listConcurrent(program), pairs);
    });
  }
});
