/** Which requests carry a key that is certainly too old, by line. */
import assert from 'node:assert/strict';
import { analyzeText } from './support.js';

const HEAD = `const DAY = 86_400_000;
const send = (id, key) => fetch(\`https://api.withpersona.com/api/v1/inquiries/\${id}/expire\`, { method: 'POST', headers: { 'Idempotency-Key': key } });
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
`;

/** Program and what is found, as `line:reason:hours` with lines counted from the program's own first. */
const PROGRAMS: readonly (readonly [name: string, program: string, found: readonly string[]])[] = [
  [
    'limit on left',
    `export async function f(row) { const cutoff = Date.now() - 2 * DAY;
 if (cutoff > row.createdAt) await send(row.id, row.idempotencyKey);
}
`,
    ['2:age:48'],
  ],
  [
    'young',
    `export async function f(row) { const cutoff = Date.now() - 2 * DAY;
 if (cutoff < row.createdAt) await send(row.id, row.idempotencyKey);
}
`,
    [],
  ],
  [
    'else branch',
    `export async function f(row) { 
 if (Date.now() - row.createdAt < DAY) return null;
 return send(row.id, row.idempotencyKey);
}
`,
    ['3:age:24'],
  ],
  [
    '23h',
    `export async function f(row) { 
 if (Date.now() - row.createdAt < 23*3600e3) return null;
 return send(row.id, row.idempotencyKey);
}
`,
    [],
  ],
  [
    'new key',
    `export async function f(row) { 
 if (Date.now() - row.createdAt > DAY) { const key = crypto.randomUUID(); await db.save(row.id, key); return send(row.id, key); }
 return send(row.id, row.idempotencyKey);
}
`,
    [],
  ],
  [
    'ternary key',
    `export async function f(row) { 
 const key = Date.now() - row.createdAt > DAY ? crypto.randomUUID() : row.key;
 return send(row.id, key);
}
`,
    [],
  ],
  [
    'ternary key wrong way',
    `export async function f(row) { 
 const key = Date.now() - row.createdAt < DAY ? crypto.randomUUID() : row.key;
 return send(row.id, key);
}
`,
    [],
  ],
  [
    'log then send',
    `export async function f(row) { 
 if (Date.now() - row.createdAt > DAY) console.warn('old');
 return send(row.id, row.key);
}
`,
    [],
  ],
  [
    'continue',
    `export async function f(rows) { 
 for (const row of rows) {
  if (Date.now() - row.createdAt.getTime() <= DAY) continue;
  await send(row.id, row.key);
 }
}
`,
    ['4:age:24'],
  ],
  [
    'continue old',
    `export async function f(rows) { 
 for (const row of rows) {
  if (Date.now() - row.createdAt.getTime() >= DAY) continue;
  await send(row.id, row.key);
 }
}
`,
    [],
  ],
  [
    'new Date',
    `export async function f(row) { 
  const age = new Date() - new Date(row.created_at);
  if (age >= 24 * 60 * 60 * 1000) await send(row.id, row.key);
}
`,
    ['3:age:24'],
  ],
  [
    'hours',
    `export async function f(row) { 
  const hours = (Date.now() - Date.parse(row.createdAt)) / 36e5;
  if (hours > 24) await send(row.id, row.key);
}
`,
    ['3:age:24'],
  ],
  [
    'floor days',
    `export async function f(row) { 
  const days = Math.floor((Date.now() - new Date(row.createdAt).getTime()) / (1000 * 60 * 60 * 24));
  if (days >= 1) await send(row.id, row.key);
}
`,
    ['3:age:24'],
  ],
  [
    'floor days zero',
    `export async function f(row) { 
  const days = Math.floor((Date.now() - new Date(row.createdAt).getTime()) / (1000 * 60 * 60 * 24));
  if (days >= 0) await send(row.id, row.key);
}
`,
    [],
  ],
  [
    'seconds',
    `export async function f(row) { 
  const now = Math.floor(Date.now() / 1000);
  if (now - row.createdAtSeconds > 86400) await send(row.id, row.key);
}
`,
    ['3:age:24'],
  ],
  [
    'another row',
    `export async function f(row, user) { 
  if (Date.now() - user.createdAt > DAY) await send(row.id, row.key);
}
`,
    [],
  ],
  [
    'login',
    `export async function f(user) { 
  if (Date.now() - user.lastLoginAt > 30 * DAY) await send(user.inquiryId, user.expireKey);
}
`,
    [],
  ],
  [
    'destructured',
    `export async function f({ createdAt, key, id }) { 
  if (Date.now() - createdAt > DAY) await send(id, key);
}
`,
    ['2:age:24'],
  ],
  [
    'dayjs',
    `import dayjs from 'dayjs';
export async function f(row) { 
  if (dayjs().diff(row.createdAt, 'hour') >= 24) await send(row.id, row.key);
}
`,
    ['3:age:24'],
  ],
  [
    'dayjs young',
    `import dayjs from 'dayjs';
export async function f(row) { 
  if (dayjs().diff(row.createdAt, 'hour') < 24) await send(row.id, row.key);
}
`,
    [],
  ],
  [
    'dayjs row',
    `import dayjs from 'dayjs';
export async function f(row) { 
  if (dayjs().diff(dayjs(row.createdAt), 'day') > 1) await send(row.id, row.key);
}
`,
    ['3:age:24'],
  ],
  [
    'filter map',
    `export async function f(rows) { 
  await Promise.all(rows.filter(({ createdAt }) => Date.now() - createdAt > DAY).map((row) => send(row.id, row.key)));
}
`,
    ['2:age:24'],
  ],
  [
    'filter young',
    `export async function f(rows) { 
  await Promise.all(rows.filter(({ createdAt }) => Date.now() - createdAt < DAY).map((row) => send(row.id, row.key)));
}
`,
    [],
  ],
  [
    'filter awaited',
    `export async function f(db) { 
  const rows = await db.pending();
  const old = rows.filter((r) => Date.now() - r.createdAt > DAY);
  for (const row of old) await send(row.id, row.key);
  console.log(old.length);
}
`,
    ['4:age:24'],
  ],
  [
    'filter counted only',
    `export async function f(db) { 
  const rows = await db.pending();
  const old = rows.filter((r) => Date.now() - r.createdAt > DAY);
  console.log(old.length);
  for (const row of rows) await send(row.id, row.key);
}
`,
    [],
  ],
  [
    'class',
    `class Outbox { isStale(row) { return Date.now() - row.createdAt > DAY; }
 async run(rows) { for (const row of rows) { if (this.isStale(row)) await send(row.id, row.key); } }
}
export default new Outbox();
`,
    ['2:age:24'],
  ],
  [
    'derived key',
    `export async function f(row) { 
  if (Date.now() - row.createdAt > DAY) await send(row.id, \`expire-\${row.id}\`);
}
`,
    [],
  ],
  [
    'addition',
    `export async function f(row) { 
  if (row.createdAt + DAY < Date.now()) await send(row.id, row.key);
}
`,
    ['2:age:24'],
  ],
  [
    'timeout fresh',
    `export function f(id) { const key = crypto.randomUUID(); setTimeout(() => send(id, key), 2 * DAY); }
`,
    [],
  ],
  [
    'timeout fresh sent before',
    `export async function f(id) { const key = crypto.randomUUID(); await send(id, key);
 setTimeout(() => send(id, key), 2 * DAY);
}
`,
    ['2:delay:48'],
  ],
  [
    'timeout new',
    `export function f(id, key) { setTimeout(() => send(id, crypto.randomUUID()), 2 * DAY); }
`,
    [],
  ],
  [
    'timeout loads',
    `export function f(id) { setTimeout(async () => { const { key } = await db.find(id); await send(id, key); }, 2 * DAY); }
`,
    [],
  ],
  [
    'timeout args',
    `export function f(id, key) {
  setTimeout(send, 2 * DAY, id, key);
}
`,
    ['2:delay:48'],
  ],
  [
    'interval daily',
    `setInterval(async () => { const rows = await db.findPending();
 for (const r of rows) await send(r.id, r.idempotencyKey);
}, DAY);
`,
    ['2:schedule:24'],
  ],
  [
    'interval hourly',
    `setInterval(async () => { const rows = await db.findPending(); for (const r of rows) await send(r.id, r.idempotencyKey); }, DAY / 24);
`,
    [],
  ],
  [
    'interval with named',
    `async function resend() { const rows = await db.findPending();
 for (const r of rows) await send(r.id, r.idempotencyKey);
}
setInterval(resend, DAY);
`,
    ['2:schedule:24'],
  ],
  [
    'cron query with time',
    `import cron from 'node-cron';
cron.schedule('0 3 * * *', async () => { const rows = await db.find({ createdAt: { gt: new Date(Date.now() - 3600e3) } }); for (const r of rows) await send(r.id, r.key); });
`,
    [],
  ],
  [
    'cron filter young',
    `import cron from 'node-cron';
cron.schedule('0 3 * * *', async () => { const rows = await db.findAll(); for (const r of rows) { if (Date.now() - r.createdAt < DAY) await send(r.id, r.key); } });
`,
    [],
  ],
  [
    'cron twice a day',
    `import cron from 'node-cron';
cron.schedule('0 3,15 * * *', async () => { const rows = await db.findAll(); for (const r of rows) await send(r.id, r.key); });
`,
    [],
  ],
  [
    'cron new keys',
    `import cron from 'node-cron';
cron.schedule('0 3 * * *', async () => { const rows = await db.findAll(); for (const r of rows) await send(r.id, crypto.randomUUID()); });
`,
    [],
  ],
  [
    'cron made',
    `import cron from 'node-cron';
cron.schedule('0 3 * * *', async () => { const rows = (await db.findAll()).map((r) => ({ id: r.id, key: crypto.randomUUID() })); for (const r of rows) await send(r.id, r.key); });
`,
    [],
  ],
  [
    'cron made unknown',
    `import cron from 'node-cron';
cron.schedule('0 3 * * *', async () => { for (const r of makeRequests()) await send(r.id, r.key); });
`,
    [],
  ],
  [
    'CronJob',
    `import { CronJob } from 'cron';
new CronJob('0 0 4 * * *', async () => { const rows = await prisma.outbox.findMany({ where: { sent: false } });
 for (const r of rows) await send(r.id, r.key);
}, null, true);
`,
    ['3:schedule:24'],
  ],
  [
    'loop retry a day',
    `import { setTimeout as wait } from 'node:timers/promises';
export async function f(id) { const key = crypto.randomUUID();
  for (let i = 0; i < 3; i++) { try { const r = await send(id, key); if (r.ok) return r; } catch {}
   await wait(2 * DAY);
  } }
`,
    ['4:wait:48'],
  ],
  [
    'loop retry an hour',
    `import { setTimeout as wait } from 'node:timers/promises';
export async function f(id) { const key = crypto.randomUUID();
  for (let i = 0; i < 3; i++) { try { const r = await send(id, key); if (r.ok) return r; } catch {}
   await wait(DAY / 24);
  } }
`,
    [],
  ],
  [
    'loop own sleep',
    `export async function f(id) { const key = crypto.randomUUID();
  for (let i = 0; i < 3; i++) { try { const r = await send(id, key); if (r.ok) return r; } catch {}
   await sleep(24 * 3600 * 1000);
  } }
`,
    ['3:wait:24'],
  ],
  [
    'loop new key',
    `export async function f(id) { 
  for (let i = 0; i < 3; i++) { const key = crypto.randomUUID(); try { const r = await send(id, key); if (r.ok) return r; } catch {}
   await sleep(24 * 3600 * 1000);
  } }
`,
    [],
  ],
  [
    'bullmq two delays',
    `import { Queue, Worker } from 'bullmq';
const q = new Queue('q');
export const a = (id) => q.add('x', { id, key: crypto.randomUUID() }, { delay: 2 * DAY });
export const b = (id) => q.add('y', { id, key: crypto.randomUUID() }, { delay: 1000 });
new Worker('q', async (job) => { await send(job.data.id, job.data.key); });
`,
    [],
  ],
  [
    'bullmq new key in worker',
    `import { Queue, Worker } from 'bullmq';
const q = new Queue('q');
export const a = (id) => q.add('x', { id }, { delay: 2 * DAY });
new Worker('q', async (job) => { await send(job.data.id, crypto.randomUUID()); });
`,
    [],
  ],
  [
    'bullmq defaults',
    `import { Queue, Worker } from 'bullmq';
const q = new Queue('q', { defaultJobOptions: { delay: 2 * DAY } });
export const a = (id) => q.add('x', { id, key: crypto.randomUUID() });
new Worker('q', async (job) => {
  await send(job.data.id, job.data.key);
});
`,
    ['5:delay:48'],
  ],
  [
    'bullmq named processor',
    `import { Queue, Worker } from 'bullmq';
const q = new Queue('q');
export const a = (id, key) => q.add('x', { id, key }, { delay: 2 * DAY, attempts: 3 });
async function work(job) { const { id, key } = job.data;
 await send(id, key);
}
new Worker('q', work);
`,
    ['5:delay:48'],
  ],
  [
    'search',
    `export async function f(row) { if (Date.now() - row.createdAt > DAY) await fetch(\`https://api.withpersona.com/api/v1/inquiries/\${row.id}\`, { headers: { ...H, 'Idempotency-Key': row.key } }); }
`,
    [],
  ],
  [
    'and',
    `export async function f(row) { if (row.state === 'pending' && Date.now() - row.createdAt > DAY) { await send(row.id, row.key); } }
`,
    ['1:age:24'],
  ],
  [
    'or',
    `export async function f(row) { if (row.force || Date.now() - row.createdAt > DAY) { await send(row.id, row.key); } }
`,
    [],
  ],
  [
    'guard throws',
    `function assertYoung(row) { if (Date.now() - row.createdAt > DAY) throw new Error('old'); }
export async function f(row) { assertYoung(row); await send(row.id, row.key); }
`,
    [],
  ],
  [
    'not',
    `const isFresh = (row) => Date.now() - row.createdAt < DAY;
export async function f(row) { if (!isFresh(row)) await send(row.id, row.key); }
`,
    ['2:age:24'],
  ],
  [
    'stored flag',
    `export async function f(row) { const stale = Date.now() - row.createdAt > DAY; const ok = !stale;
 if (!ok) await send(row.id, row.key);
}
`,
    ['2:age:24'],
  ],
  [
    'key refreshed on row',
    `export async function f(row) { if (Date.now() - row.createdAt > DAY) row.key = crypto.randomUUID(); await send(row.id, row.key); }
`,
    [],
  ],
  [
    'key refreshed on row inside',
    `export async function f(row) { if (Date.now() - row.createdAt > DAY) { row.key = crypto.randomUUID(); await send(row.id, row.key); } }
`,
    [],
  ],
  [
    'helper refresh unknown',
    `export async function f(row) { if (Date.now() - row.createdAt > DAY) { row = await renew(row); await send(row.id, row.key); } }
`,
    [],
  ],
  [
    'helper mutates unknown',
    `export async function f(row) { if (Date.now() - row.createdAt > DAY) { await renewKey(row); await send(row.id, row.key); } }
`,
    [],
  ],
  [
    'getTime fresh',
    `export async function f(row) { const ms = new Date().getTime() - row.createdAt.getTime();
 if (ms / 1000 / 60 / 60 > 24) await send(row.id, row.key);
}
`,
    ['2:age:24'],
  ],
  [
    'loop map store',
    `const store = new Map();
export async function f() { for (const [id, entry] of store) { if (Date.now() - entry.at > DAY) await send(id, entry.key); } }
`,
    ['2:age:24'],
  ],
  [
    'loop map store delete',
    `const store = new Map();
export async function f() { for (const [id, entry] of store) { if (Date.now() - entry.at > DAY) { store.delete(id); continue; } await send(id, entry.key); } }
`,
    [],
  ],
  [
    'rotated unknown in branch',
    `export async function f(row) { let key = row.key; if (Date.now() - row.createdAt > DAY) key = crypto.randomUUID(); await send(row.id, key); }
`,
    [],
  ],
  [
    'max age constant unknown',
    `export async function f(row, maxAge) { if (Date.now() - row.createdAt > maxAge) await send(row.id, row.key); }
`,
    [],
  ],
  [
    'env constant',
    `export async function f(row) { if (Date.now() - row.createdAt > Number(process.env.MAX_AGE)) await send(row.id, row.key); }
`,
    [],
  ],
  [
    'default param day',
    `export async function f(row, maxAge = DAY) { if (Date.now() - row.createdAt > maxAge) await send(row.id, row.key); }
`,
    [],
  ],
  [
    'window both old',
    `export async function f(row) { const age = Date.now() - row.createdAt; if (age > DAY && age < 3 * DAY) await send(row.id, row.key); }
`,
    ['1:age:24'],
  ],
  [
    'window young',
    `export async function f(row) { const age = Date.now() - row.createdAt; if (age > 3600e3 && age < DAY) await send(row.id, row.key); }
`,
    [],
  ],
  [
    'then chain',
    `export const f = (id) => db.find(id).then((row) => Date.now() - row.createdAt > DAY ? send(row.id, row.key) : null);
`,
    ['1:age:24'],
  ],
  [
    'optional',
    `export async function f(row) { if (row?.createdAt && Date.now() - row.createdAt > DAY) await send(row.id, row.key); }
`,
    ['1:age:24'],
  ],
  [
    'forEach',
    `export function f(rows) { rows.forEach(async (row) => { if (Date.now() - row.createdAt > DAY) await send(row.id, row.key); }); }
`,
    ['1:age:24'],
  ],
  [
    'find',
    `export async function f(rows) { const row = rows.find((r) => Date.now() - r.createdAt > DAY); if (row) await send(row.id, row.key); }
`,
    [],
  ],
  [
    'unconditional',
    `export async function f(rows) { for (const row of rows) await send(row.id, row.key); }
`,
    [],
  ],
  [
    'skip old and renew young key',
    `export async function f(rows) { for (const row of rows) { const key = Date.now() - row.createdAt >= DAY ? await renew(row) : row.key; await send(row.id, key); } }
`,
    [],
  ],
  [
    'p-retry',
    `import pRetry from 'p-retry';
export const f = (id, key) => pRetry(() => send(id, key), { minTimeout: 2000, retries: 2 });
`,
    [],
  ],
  [
    'recursion by timer short',
    `export async function f(id, key) { try { await send(id, key); } catch { setTimeout(() => f(id, key), 60000); } }
`,
    [],
  ],
  [
    'ttl cleanup',
    `export async function f(row) { if (Date.now() - row.createdAt > DAY) { await db.delete(row.id); return; } await send(row.id, row.key); }
`,
    [],
  ],
  [
    'weekly digest other keys',
    `import cron from 'node-cron';
cron.schedule('0 3 * * 1', async () => { const users = await db.listUsers(); for (const u of users) await send(u.inquiryId, \`weekly-\${u.id}-\${week()}\`); });
`,
    [],
  ],
  [
    'api key header name',
    `import cron from 'node-cron';
cron.schedule('@daily', async () => { const rows = await db.listRows(); for (const u of rows) await fetch('https://api.withpersona.com/api/v1/inquiries/x/expire', { method: 'POST', headers: { Authorization: \`Bearer \${u.apiKey}\` } }); });
`,
    [],
  ],
  [
    'sleep then send',
    `import { setTimeout as wait } from 'node:timers/promises';
export async function f(id, key) { await wait(2 * DAY);
 await send(id, key);
}
`,
    ['3:delay:48'],
  ],
  [
    'sleep then send short',
    `import { setTimeout as wait } from 'node:timers/promises';
export async function f(id, key) { await wait(DAY / 2); await send(id, key); }
`,
    [],
  ],
  [
    'own sleep then send',
    `export async function f(id, key) { await sleep(2 * DAY);
 await send(id, key);
}
`,
    ['2:delay:48'],
  ],
  [
    'own sleep not awaited',
    `export async function f(id, key) { sleep(2 * DAY); await send(id, key); }
`,
    [],
  ],
  [
    'sleep fresh',
    `export async function f(id) { const key = crypto.randomUUID(); await sleep(2 * DAY); await send(id, key); }
`,
    [],
  ],
  [
    'send sleep send fresh',
    `export async function f(id) { const key = crypto.randomUUID(); await send(id, key); await sleep(2 * DAY);
 await send(id, key);
}
`,
    ['2:delay:48'],
  ],
  [
    'sleep send send fresh',
    `export async function f(id) { const key = crypto.randomUUID(); await sleep(2 * DAY); await send(id, key); await send(id, key); }
`,
    [],
  ],
  [
    'send sleep send new',
    `export async function f(id) { await send(id, crypto.randomUUID()); await sleep(2 * DAY); await send(id, crypto.randomUUID()); }
`,
    [],
  ],
  [
    'sleep after',
    `export async function f(id, key) { await send(id, key); await sleep(2 * DAY); }
`,
    [],
  ],
  [
    'maybe sleep',
    `export async function f(id, key, wait) { if (wait) await sleep(2 * DAY); await send(id, key); }
`,
    [],
  ],
  [
    'inngest',
    `import { Inngest } from 'inngest';
const inngest = new Inngest({ id: 'x' });
export default inngest.createFunction({ id: 'e' }, { event: 'e' }, async ({ event, step }) => { const { id, key } = event.data;
 await step.sleep('wait', '2d');
 await step.run('send', () => send(id, key));
});
`,
    ['5:delay:48'],
  ],
  [
    'inngest short',
    `import { Inngest } from 'inngest';
const inngest = new Inngest({ id: 'x' });
export default inngest.createFunction({ id: 'e' }, { event: 'e' }, async ({ event, step }) => { const { id, key } = event.data;
 await step.sleep('wait', '2h');
 await step.run('send', () => send(id, key));
});
`,
    [],
  ],
  [
    'prisma, older rows',
    `import cron from 'node-cron';
cron.schedule('0 3 * * *', async () => { const rows = await prisma.outbox.findMany({ where: { sent: false, createdAt: { lt: new Date(Date.now() - 3600e3) } } }); for (const r of rows) await send(r.id, r.key); });
`,
    ['2:schedule:24'],
  ],
  [
    'knex, older rows',
    `import cron from 'node-cron';
cron.schedule('0 3 * * *', async () => { const rows = await knex('outbox').where('sent', false).andWhere('created_at', '<', new Date(Date.now() - DAY)); for (const r of rows) await send(r.id, r.key); });
`,
    ['2:schedule:24'],
  ],
  [
    'drizzle, older rows',
    `import cron from 'node-cron';
cron.schedule('0 3 * * *', async () => { const rows = await db.select().from(outbox).where(lt(outbox.createdAt, new Date(Date.now() - DAY))); for (const r of rows) await send(r.id, r.key); });
`,
    ['2:schedule:24'],
  ],
  [
    'typeorm, older rows',
    `import cron from 'node-cron';
cron.schedule('0 3 * * *', async () => { const rows = await repo.findBy({ createdAt: LessThan(new Date(Date.now() - DAY)) }); for (const r of rows) await send(r.id, r.key); });
`,
    ['2:schedule:24'],
  ],
  [
    'prisma, newer rows',
    `import cron from 'node-cron';
cron.schedule('0 3 * * *', async () => { const rows = await prisma.outbox.findMany({ where: { sent: false, createdAt: { gte: new Date(Date.now() - 3600e3) } } }); for (const r of rows) await send(r.id, r.key); });
`,
    [],
  ],
  [
    'prisma, newer rows by a library',
    `import cron from 'node-cron';
cron.schedule('0 3 * * *', async () => { const rows = await prisma.outbox.findMany({ where: { createdAt: { gte: subHours(1) } } }); for (const r of rows) await send(r.id, r.key); });
`,
    [],
  ],
  [
    'prisma, newer rows of several',
    `import cron from 'node-cron';
cron.schedule('0 3 * * *', async () => { const rows = await prisma.outbox.findMany({ where: { AND: [{ sent: false }, { createdAt: { gte: new Date(Date.now() - 3600e3) } }] } }); for (const r of rows) await send(r.id, r.key); });
`,
    [],
  ],
  [
    'knex, newer rows',
    `import cron from 'node-cron';
cron.schedule('0 3 * * *', async () => { const rows = await knex('outbox').where('sent', false).andWhere('created_at', '>', hourAgo()); for (const r of rows) await send(r.id, r.key); });
`,
    [],
  ],
  [
    'drizzle, newer rows',
    `import cron from 'node-cron';
cron.schedule('0 3 * * *', async () => { const rows = await db.select().from(outbox).where(and(eq(outbox.sent, false), gt(outbox.createdAt, hourAgo()))); for (const r of rows) await send(r.id, r.key); });
`,
    [],
  ],
  [
    'typeorm, newer rows',
    `import cron from 'node-cron';
cron.schedule('0 3 * * *', async () => { const rows = await repo.findBy({ createdAt: MoreThan(hourAgo()) }); for (const r of rows) await send(r.id, r.key); });
`,
    [],
  ],
  [
    'sql, newer rows',
    `import cron from 'node-cron';
cron.schedule('0 3 * * *', async () => { const rows = await pool.query('select * from outbox where created_at > now() - interval \\'1 hour\\''); for (const r of rows) await send(r.id, r.key); });
`,
    [],
  ],
  [
    'rows of the module',
    `const rows = [];
export const remember = (id) => void rows.push({ id, key: crypto.randomUUID(), createdAt: new Date() });
const isOld = ({ createdAt }) => Date.now() - createdAt.getTime() > DAY;
const pending = () => rows;
export async function old() { for (const each of pending()) if (isOld(each)) await send(each.id, each.key); }
export async function young() { for (const each of pending()) if (!isOld(each)) await send(each.id, each.key); }
`,
    ['5:age:24'],
  ],
];

describe('keys that are too old', () => {
  for (const [name, program, found] of PROGRAMS) {
    it(`${name}: ${found.length === 0 ? 'none' : found.join(', ')}`, () => {
      const stale = analyzeText(HEAD + program).staleKeys.map(
        ({ place, because, hours }) => `${String(place.line - 3)}:${because}:${String(hours)}`,
      );
      assert.deepEqual(stale, found);
    });
  }
});
