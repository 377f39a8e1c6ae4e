/**
 * Programs that are easy to be wrong about: wrappers, chains, queues, locks, pools, helpers. Each with the
 * writes to one resource that are in flight at once, and whether its calls go out without a limit.
 */
import assert from 'node:assert/strict';
import { listConcurrent, listUnbounded } from './in-flight.js';

interface Row {
  readonly name: string;
  readonly program: string;
  /** Each pair as `later < earlier`. */
  readonly pairs?: readonly string[];
  readonly unlimited?: true;
}

const PROGRAMS: readonly Row[] = [
  {
    name: 'class client',
    program: `
class Persona {
  #base = 'https://api.withpersona.com/api/v1';
  async #post(path: string, body?: unknown) { const r = await fetch(\`\${this.#base}\${path}\`, { method: 'POST', body: JSON.stringify(body) }); if (!r.ok) throw new Error(); return r.json(); }
  approve(id: string) { return this.#post(\`/inquiries/\${id}/approve\`); }
  tag(id: string, name: string) { return this.#post(\`/inquiries/\${id}/add-tag\`, { name }); }
}
class Service {
  constructor(private readonly persona: Persona) {}
  async finish(id: string) {
    await Promise.all([this.persona.approve(id), this.persona.tag(id, 'x')]);
  }
}
`,
    pairs: ['10 < 10'],
  },
  {
    name: 'class client different',
    program: `
class Persona {
  #base = 'https://api.withpersona.com/api/v1';
  async #post(path: string, body?: unknown) { const r = await fetch(\`\${this.#base}\${path}\`, { method: 'POST', body: JSON.stringify(body) }); if (!r.ok) throw new Error(); return r.json(); }
  approve(id: string) { return this.#post(\`/inquiries/\${id}/approve\`); }
  tag(id: string, name: string) { return this.#post(\`/inquiries/\${id}/add-tag\`, { name }); }
}
class Service {
  constructor(private readonly persona: Persona) {}
  async finish(inq: { id: string; parentId: string }) {
    await Promise.all([this.persona.approve(inq.id), this.persona.tag(inq.parentId, 'x')]);
  }
}
`,
  },
  {
    name: 'destructured id same',
    program: `
async function f(inq: { id: string }) {
  const { id } = inq;
  await Promise.all([approve(inq.id), addTag(id, 'x')]);
}
`,
    pairs: ['3 < 3'],
  },
  {
    name: 'alias combinator',
    program: `
const all = Promise.all.bind(Promise);
async function f(id: string) {
  await all([approve(id), addTag(id, 'x')]);
}
`,
    pairs: ['3 < 3'],
  },
  {
    name: 'object values',
    program: `
async function f(id: string) {
  const jobs = {
    a: approve(id), b: addTag(id, 'x') };
  await Promise.all(Object.values(jobs));
}
`,
    pairs: ['3 < 3'],
  },
  {
    name: 'after object values',
    program: `
async function f(id: string) {
  const jobs = { a: approve(id) };
  await Promise.all(Object.values(jobs));
  await addTag(id, 'x');
}
`,
  },
  {
    name: 'thunks run sequentially',
    program: `
async function f(id: string) {
  const jobs = [() => approve(id), () => addTag(id, 'x')];
  for (const job of jobs) await job();
}
`,
  },
  {
    name: 'thunks run at once',
    program: `
async function f(id: string) {
  const jobs = [
    () => approve(id), () => addTag(id, 'x')];
  await Promise.all(jobs.map((job) => job()));
}
`,
    pairs: ['4 < 4'],
  },
  {
    name: 'iife',
    program: `
async function f(id: string) {
  await Promise.all([
    (async () => { await approve(id); })(), (async () => { await get(id); await addTag(id, 'x'); })()]);
}
`,
    pairs: ['3 < 3'],
  },
  {
    name: 'await in the array',
    program: `
async function f(id: string) {
  await Promise.all([await approve(id), await addTag(id, 'x')]);
}
`,
  },
  {
    name: 'try catch fallback',
    program: `
async function f(id: string) {
  try { await approve(id); } catch { await decline(id); }
}
`,
  },
  {
    name: 'catch chain fallback',
    program: `
const f = (id: string) => approve(id).catch(() => decline(id));
`,
  },
  {
    name: 'then two args',
    program: `
const f = (id: string) => get(id).then((x) => approve(id), () => decline(id));
`,
  },
  {
    name: 'finally',
    program: `
const f = (id: string) => approve(id).finally(() => addTag(id, 'done'));
`,
  },
  {
    name: 'promise in parameter',
    program: `
async function after(p: Promise<unknown>, id: string) { await p; await addTag(id, 'x'); }
async function f(id: string) { await after(approve(id), id); await update(id, {}); }
`,
  },
  {
    name: 'promise in parameter not awaited',
    program: `
async function after(p: Promise<unknown>, id: string) { await addTag(id, 'x'); await p; }
async function f(id: string) { await after(approve(id), id); }
`,
    pairs: ['2 < 2'],
  },
  {
    name: 'early return',
    program: `
async function f(id: string, ok: boolean) {
  if (ok) return approve(id);
  return decline(id);
}
`,
  },
  {
    name: 'switch',
    program: `
async function f(id: string, action: string) {
  const ps: Promise<unknown>[] = [];
  switch (action) {
    case 'a': ps.push(approve(id)); break;
    case 'd': ps.push(decline(id)); break;
  }
  await Promise.all(ps);
}
`,
  },
  {
    name: 'switch fallthrough',
    program: `
async function f(id: string, action: string) {
  const ps: Promise<unknown>[] = [];
  switch (action) {
    case 'a': ps.push(approve(id));
    case 'd': ps.push(addTag(id, 'x'));
  }
  await Promise.all(ps);
}
`,
    pairs: ['5 < 4'],
  },
  {
    name: 'recursion floating',
    program: `
async function f(id: string, rest: string[]) {
  const [head, ...tail] = rest;
  if (head) addTag(id, head);
  if (tail.length > 0) await f(id, tail);
}
`,
    pairs: ['4 < 3'],
  },
  {
    name: 'recursion awaited',
    program: `
async function f(id: string, rest: string[]) {
  const [head, ...tail] = rest;
  if (head) await addTag(id, head);
  if (tail.length > 0) await f(id, tail);
}
`,
  },
  {
    name: 'recursion then',
    program: `
function f(id: string, rest: string[]): Promise<unknown> {
  const [head, ...tail] = rest;
  if (!head) return Promise.resolve();
  return addTag(id, head).then(() => f(id, tail));
}
`,
  },
  {
    name: 'timers',
    program: `
async function f(id: string) {
  setTimeout(() => addTag(id, 'x'), 1000);
  await approve(id);
}
`,
  },
  {
    name: 'event handler',
    program: `
import { bus } from './bus';
bus.on('approved', async (id: string) => { await approve(id); });
bus.on('declined', async (id: string) => { await decline(id); });
`,
  },
  {
    name: 'race with timeout',
    program: `
async function f(id: string) {
  await Promise.race([approve(id), new Promise((_, reject) => setTimeout(reject, 1000))]);
  await addTag(id, 'x');
}
`,
  },
  {
    name: 'queue class with array',
    program: `
class Queue { private chain = Promise.resolve(); add(job: () => Promise<unknown>) { this.chain = this.chain.then(job).then(() => undefined); return this.chain; } }
const q = new Queue();
async function f(id: string) { q.add(() => approve(id)); q.add(() => addTag(id, 'x')); }
`,
  },
  {
    name: 'p-queue',
    program: `
import PQueue from 'p-queue';
const q = new PQueue({ concurrency: 1 });
async function f(id: string) { await Promise.all([q.add(() => approve(id)), q.add(() => addTag(id, 'x'))]); }
`,
  },
  {
    name: 'async mutex',
    program: `
import { Mutex } from 'async-mutex';
const mutex = new Mutex();
async function f(id: string) { await Promise.all([mutex.runExclusive(() => approve(id)), mutex.runExclusive(() => addTag(id, 'x'))]); }
`,
  },
  {
    name: 'for await',
    program: `
async function f(id: string, tags: string[]) {
  for await (const t of tags) await addTag(id, t);
}
`,
  },
  {
    name: 'for await over promises sequential then',
    program: `
async function f(id: string) {
  const ps = [approve(id)];
  for await (const t of ps) console.log(t);
  await addTag(id, 'x');
}
`,
  },
  {
    name: 'Array.from map',
    program: `
async function f(id: string, tags: Set<string>) {
  await Promise.all(Array.from(tags, (t) => addTag(id, t)));
}
`,
    pairs: ['2 < 2'],
    unlimited: true,
  },
  {
    name: 'spread set',
    program: `
async function f(id: string, tags: Set<string>) {
  await Promise.all([...tags].map((t) => addTag(id, t)));
}
`,
    pairs: ['2 < 2'],
    unlimited: true,
  },
  {
    name: 'Object.entries',
    program: `
async function f(id: string, fields: Record<string, string>) {
  await Promise.all(Object.entries(fields).map(([k, v]) => update(id, { [k]: v })));
}
`,
    pairs: ['2 < 2'],
    unlimited: true,
  },
  {
    name: 'Object.entries keyed by id',
    program: `
async function f(byId: Record<string, unknown>) {
  await Promise.all(Object.entries(byId).map(([id, data]) => update(id, data)));
}
`,
    unlimited: true,
  },
  {
    name: 'map helper passed',
    program: `
async function f(ids: string[]) {
  await Promise.all(ids.map(approve));
}
`,
    unlimited: true,
  },
  {
    name: 'axios all',
    program: `
import axios from 'axios';
const c = axios.create({ baseURL: BASE });
async function f(id: string) {
  const [a, b] = await axios.all([c.post(\`/inquiries/\${id}/approve\`), c.patch(\`/inquiries/\${id}\`, {})]);
}
`,
    pairs: ['4 < 4'],
  },
  {
    name: 'got',
    program: `
import got from 'got';
const c = got.extend({ prefixUrl: BASE });
async function f(id: string) {
  const [a, b] = await Promise.all([c.post(\`inquiries/\${id}/approve\`).json(), c.patch(\`inquiries/\${id}\`, {}).json()]);
}
`,
    pairs: ['4 < 4'],
  },
  {
    name: 'superagent',
    program: `
import superagent from 'superagent';
async function f(id: string) {
  const [a, b] = await Promise.all([
    superagent.post(\`\${BASE}/inquiries/\${id}/approve\`).then((r) => r), superagent.patch(\`\${BASE}/inquiries/\${id}\`).send({}).then((r) => r)]);
}
`,
    pairs: ['4 < 4'],
  },
  {
    name: 'sequential unknown await between',
    program: `
import { db } from './db';
async function f(id: string) {
  addTag(id, 'x');
  await db.users.update(id); await approve(id);
}
`,
    pairs: ['4 < 3'],
  },
  {
    name: 'waitUntil',
    program: `
export default { async fetch(req: Request, env: unknown, ctx: { waitUntil(p: Promise<unknown>): void }) { const id = new URL(req.url).searchParams.get('id')!;
  ctx.waitUntil(addTag(id, 'x')); await approve(id);
} };
`,
    pairs: ['2 < 2'],
  },
  {
    name: 'delete and patch',
    program: `
async function f(id: string) {
  await Promise.all([update(id, {}), fetch(\`\${BASE}/inquiries/\${id}\`, { method: 'DELETE' })]);
}
`,
    pairs: ['2 < 2'],
  },
  {
    name: 'sub resources differ',
    program: `
async function f(id: string) {
  await Promise.all([send('POST', \`/inquiry-sessions/\${id}/expire\`), send('POST', \`/inquiries/\${id}/expire\`)]);
}
`,
  },
  {
    name: 'trigger twice',
    program: `
async function f(id: string) {
  await Promise.all([send('POST', \`/workflows/\${id}/trigger\`), send('POST', \`/workflows/\${id}/trigger\`)]);
}
`,
  },
  {
    name: 'searches',
    program: `
async function f(id: string) {
  await Promise.all([send('POST', \`/inquiries/search\`), send('POST', \`/inquiries/search\`)]);
}
`,
  },
  {
    name: 'literal different',
    program: `
async function f() {
  await Promise.all([approve('inq_1'), approve('inq_2')]);
}
`,
  },
  {
    name: 'index different',
    program: `
async function f(ids: string[]) {
  await Promise.all([approve(ids[0]!), approve(ids[1]!)]);
}
`,
  },
  {
    name: 'index same',
    program: `
async function f(ids: string[]) {
  await Promise.all([approve(ids[0]!), addTag(ids[0]!, 'x')]);
}
`,
    pairs: ['2 < 2'],
  },
  {
    name: 'reassigned id',
    program: `
async function f(next: () => string) {
  let id = next();
  const a = approve(id);
  id = next();
  const b = approve(id);
  await Promise.all([a, b]);
}
`,
  },
  {
    name: 'created id',
    program: `
async function f(tags: string[]) {
  const inq = await send('POST', '/inquiries', {});
  const id = inq.data.id;
  await Promise.all([approve(id), addTag(id, 'x')]);
}
`,
    pairs: ['4 < 4'],
  },
  {
    name: 'created id in map',
    program: `
async function f(tags: string[]) {
  const inq = await send('POST', '/inquiries', {});
  const id = inq.data.id; if (tags.length > 10) return;
  await Promise.all(tags.map((t) => addTag(id, t)));
}
`,
    pairs: ['4 < 4'],
    unlimited: true,
  },
  {
    name: 'created in each',
    program: `
async function f(users: string[]) {
  await Promise.all(users.map(async (u) => { const inq = await send('POST', '/inquiries', { u }); await addTag(inq.data.id, 'x'); }));
}
`,
    unlimited: true,
  },
  {
    name: 'inner floating',
    program: `
async function note(id: string) { addTag(id, 'x'); }
async function f(id: string) {
  await note(id); await approve(id);
}
`,
    pairs: ['3 < 3'],
  },
  {
    name: 'loop chain',
    program: `
async function f(id: string, tags: string[]) {
  let last: Promise<unknown> = Promise.resolve();
  for (const t of tags) last = last.then(() => addTag(id, t));
  await last;
}
`,
  },
  {
    name: 'loop awaiting previous',
    program: `
async function f(id: string, tags: string[]) {
  let last: Promise<unknown> | undefined;
  for (const t of tags) { await last; last = addTag(id, t); }
  await last;
}
`,
  },
  {
    name: 'shared variable',
    program: `
let current: Promise<unknown> | undefined;
async function start(id: string) { current = approve(id); }
async function next(id: string) { await current; await decline(id); }
async function f(id: string) { start(id); await next(id); }
`,
  },
  {
    name: 'cache map',
    program: `
const cache = new Map<string, Promise<unknown>>();
async function f(id: string) { if (!cache.has(id)) cache.set(id, approve(id)); await cache.get(id); await addTag(id, 'x'); }
`,
  },
  {
    name: 'retry loop sequential',
    program: `
async function f(id: string) {
  for (let i = 0; i < 5; i++) {
    try { return await approve(id); } catch { await new Promise((r) => setTimeout(r, 1000 * 2 ** i)); }
  }
}
`,
  },
  {
    name: 'hedged request',
    program: `
async function f(id: string) {
  return Promise.any([approve(id), approve(id)]);
}
`,
    pairs: ['2 < 2'],
  },
  {
    name: 'pRetry in all',
    program: `
import pRetry from 'p-retry';
async function f(id: string) {
  await Promise.all([
    pRetry(() => approve(id)), pRetry(() => addTag(id, 'x'))]);
}
`,
    pairs: ['4 < 4'],
  },
  {
    name: 'pRetry sequential',
    program: `
import pRetry from 'p-retry';
async function f(id: string) {
  await pRetry(() => approve(id));
  await pRetry(() => addTag(id, 'x'));
}
`,
  },
  {
    name: 'own withRetry in all',
    program: `
async function withRetry<T>(fn: () => Promise<T>): Promise<T> { for (let i = 0; ; i++) { try { return await fn(); } catch (e) { if (i > 3) throw e; await new Promise((r) => setTimeout(r, 1000)); } } }
async function f(id: string) {
  await Promise.all([
    withRetry(() => approve(id)), withRetry(() => addTag(id, 'x'))]);
}
`,
    pairs: ['4 < 4'],
  },
  {
    name: 'own withRetry map',
    program: `
async function withRetry<T>(fn: () => Promise<T>): Promise<T> { for (let i = 0; ; i++) { try { return await fn(); } catch (e) { if (i > 3) throw e; await new Promise((r) => setTimeout(r, 1000)); } } }
async function f(ids: string[]) {
  await Promise.all(ids.map((id) => withRetry(() => approve(id))));
}
`,
    unlimited: true,
  },
  {
    name: 'polling',
    program: `
async function f(id: string) {
  for (;;) { const x = await get(id); if (x.data.attributes.status !== 'pending') return x; await new Promise((r) => setTimeout(r, 2000)); }
}
`,
  },
  {
    name: 'while shift unawaited',
    program: `
async function f(queue: { id: string }[]) {
  while (queue.length > 0) { const job = queue.shift()!; await approve(job.id); }
}
`,
  },
  {
    name: 'while shift floating',
    program: `
async function f(rows: { id: string }[]) {
  while (rows.length > 0) { const job = rows.shift()!; void approve(job.id); }
}
`,
    unlimited: true,
  },
  {
    name: 'while shift push same resource not',
    program: `
async function f(rows: { id: string }[]) {
  const ps = [];
  while (rows.length > 0) { const job = rows.pop()!; ps.push(approve(job.id)); ps.push(get(job.id)); }
  await Promise.all(ps);
}
`,
    unlimited: true,
  },
  {
    name: 'helper mapLimit local',
    program: `
async function mapLimit<T, R>(items: T[], n: number, fn: (item: T) => Promise<R>): Promise<R[]> {
  const out: R[] = []; let i = 0;
  const workers = Array.from({ length: Math.min(n, items.length) }, async () => { while (i < items.length) { const k = i++; out[k] = await fn(items[k]!); } });
  await Promise.all(workers);
  return out;
}
const f = (ids: string[]) => mapLimit(ids, 5, (id) => approve(id));
`,
  },
  {
    name: 'helper chunked local',
    program: `
function* chunks<T>(items: T[], n: number) { for (let i = 0; i < items.length; i += n) yield items.slice(i, i + n); }
async function f(ids: string[]) { for (const c of chunks(ids, 10)) await Promise.all(c.map((id) => approve(id))); }
`,
  },
  {
    name: 'batch param',
    program: `
async function handle(batch: string[]) { await Promise.all(batch.map((id) => approve(id))); }
`,
  },
  {
    name: 'semaphore class',
    program: `
class Semaphore { #free = 5; #queue: (() => void)[] = [];
  async acquire() { if (this.#free > 0) { this.#free--; return; } await new Promise<void>((r) => this.#queue.push(r)); }
  release() { const next = this.#queue.shift(); if (next) next(); else this.#free++; } }
const sem = new Semaphore();
async function f(ids: string[]) {
  await Promise.all(ids.map(async (id) => { await sem.acquire(); try { return await approve(id); } finally { sem.release(); } }));
}
`,
  },
  {
    name: 'semaphore with',
    program: `
import { Sema } from 'async-sema';
const sema = new Sema(5);
async function f(ids: string[]) {
  await Promise.all(ids.map(async (id) => { await sema.acquire(); try { return await approve(id); } finally { sema.release(); } }));
}
`,
  },
  {
    name: 'bottleneck wrap',
    program: `
import Bottleneck from 'bottleneck';
const limiter = new Bottleneck({ maxConcurrent: 5 });
const limited = limiter.wrap((id: string) => approve(id));
async function f(ids: string[]) { await Promise.all(ids.map((id) => limited(id))); }
`,
  },
  {
    name: 'bottleneck schedule',
    program: `
import Bottleneck from 'bottleneck';
const limiter = new Bottleneck({ maxConcurrent: 5 });
async function f(ids: string[]) { await Promise.all(ids.map((id) => limiter.schedule(() => approve(id)))); }
`,
  },
  {
    name: 'p-throttle',
    program: `
import pThrottle from 'p-throttle';
const throttle = pThrottle({ limit: 5, interval: 1000 });
const throttled = throttle(async (id: string) => approve(id));
async function f(ids: string[]) { await Promise.all(ids.map((id) => throttled(id))); }
`,
  },
  {
    name: 'async mapLimit',
    program: `
import async from 'async';
async function f(ids: string[]) { await async.mapLimit(ids, 5, async (id: string) => approve(id)); }
`,
  },
  {
    name: 'async each',
    program: `
import async from 'async';
async function f(ids: string[]) { await async.each(ids, async (id: string) => { await approve(id); }); }
`,
    unlimited: true,
  },
  {
    name: 'bluebird map',
    program: `
import Promise from 'bluebird';
async function f(ids: string[]) { await Promise.map(ids, (id) => approve(id)); }
`,
    unlimited: true,
  },
  {
    name: 'bluebird map limited',
    program: `
import Bluebird from 'bluebird';
async function f(ids: string[]) { await Bluebird.map(ids, (id) => approve(id), { concurrency: 3 }); }
`,
  },
  {
    name: 'p-all limited',
    program: `
import pAll from 'p-all';
async function f(ids: string[]) { await pAll(ids.map((id) => () => approve(id)), { concurrency: 2 }); }
`,
  },
  {
    name: 'p-map options variable',
    program: `
import pMap from 'p-map';
import { options } from './config';
async function f(ids: string[]) { await pMap(ids, (id) => approve(id), options); }
`,
  },
  {
    name: 'p-map infinity',
    program: `
import pMap from 'p-map';
async function f(ids: string[]) { await pMap(ids, (id) => approve(id), { concurrency: Infinity }); }
`,
    unlimited: true,
  },
  {
    name: 'dataloader',
    program: `
import DataLoader from 'dataloader';
const loader = new DataLoader((ids) => Promise.all(ids.map((id: string) => get(id))), { maxBatchSize: 10 });
`,
  },
  {
    name: 'sqs records',
    program: `
export const handler = async (event: { Records: { body: string }[] }) => { await Promise.all(event.Records.map(async (r) => { await approve(JSON.parse(r.body).id); })); };
`,
  },
  {
    name: 'rate limiter package',
    program: `
import { RateLimiter } from 'limiter';
const limiter = new RateLimiter({ tokensPerInterval: 5, interval: 'second' });
async function f(ids: string[]) { await Promise.all(ids.map(async (id) => { await limiter.removeTokens(1); return approve(id); })); }
`,
  },
  {
    name: 'wrapper with limiter inside',
    program: `
import PQueue from 'p-queue';
const queue = new PQueue({ concurrency: 5 });
const call = (id: string) => queue.add(() => approve(id));
async function f(ids: string[]) { await Promise.all(ids.map(call)); }
`,
  },
  {
    name: 'nested for in for floating',
    program: `
async function f(users: { ids: string[] }[]) {
  for (const u of users) {
    for (const id of u.ids) approve(id);
  }
}
`,
    unlimited: true,
  },
  {
    name: 'two writes same item cross helper',
    program: `
async function f(users: { id: string }[]) {
  await Promise.all(users.map(async (u) => {
    const { id } = u; await get(id); await Promise.all([addTag(id, 'a'), update(id, {})]);
  }));
}
`,
    pairs: ['3 < 3'],
    unlimited: true,
  },
  {
    name: 'setInterval',
    program: `
setInterval(async () => { await approve('inq_1'); }, 1000);
`,
  },
  {
    name: 'express route',
    program: `
import express from 'express';
const app = express();
app.post('/a/:id', async (req, res) => { await approve(req.params.id); res.end(); });
`,
  },
  {
    name: 'promise hash',
    program: `
async function f(id: string) {
  const [a, b] = await Promise.all(Object.entries({ a: 1, b: 2 }).map(async ([k, v]) => {
    return update(id, { [k]: v }); }));
}
`,
    pairs: ['3 < 3'],
  },
  {
    name: 'env id',
    program: `
async function f() {
  await Promise.all([approve(process.env.INQ!), addTag(process.env.INQ!, 'x')]);
}
`,
    pairs: ['2 < 2'],
  },
  {
    name: 'id loaded twice',
    program: `
import { db } from './db';
async function f(user: string) {
  await Promise.all([approve(await db.inquiryOf(user)), addTag(await db.inquiryOf(user), 'x')]);
}
`,
  },
  {
    name: 'two users inquiry',
    program: `
import { db } from './db';
async function f(a: string, b: string) {
  const [x, y] = await Promise.all([db.inquiryOf(a), db.inquiryOf(b)]);
  await Promise.all([approve(x.id), approve(y.id)]);
}
`,
  },
  {
    name: 'with abort',
    program: `
async function f(id: string, signal: AbortSignal) {
  await Promise.all([fetch(\`\${BASE}/inquiries/\${id}/approve\`, { method: 'POST', signal }),
    fetch(\`\${BASE}/inquiries/\${id}\`, { method: 'PATCH', signal })]);
}
`,
    pairs: ['3 < 2'],
  },
  {
    name: 'own withRetry no sleep',
    program: `
async function withRetry<T>(fn: () => Promise<T>): Promise<T> { for (let i = 0; ; i++) { try { return await fn(); } catch (e) { if (i > 3) throw e; } } }
async function f(id: string) {
  await Promise.all([
    withRetry(() => approve(id)), withRetry(() => addTag(id, 'x'))]);
}
`,
    pairs: ['4 < 4'],
  },
];

describe('requests in flight', () => {
  for (const { name, program, pairs = [], unlimited = false } of PROGRAMS) {
    it(name, () => {
      assert.deepEqual(listConcurrent(program), pairs);
      assert.equal(listUnbounded(program).length > 0, unlimited);
    });
  }
});
