import { createHash, randomUUID } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const base = new URL('https://api.withpersona.com/api/v1/');
const authorization = `Bearer ${process.env.PERSONA_API_KEY}`;
const pool = new pg.Pool({ max: 4 });

async function json(response) {
  if (!response.ok) throw Object.assign(new Error(`Persona answered ${response.status}`), { status: response.status });
  return response.json();
}

async function* inquiriesSince(since) {
  let after;
  for (;;) {
    const url = new URL('inquiries', base);
    url.searchParams.set('filter[created-at-start]', since);
    url.searchParams.set('page[size]', '100');
    if (after) url.searchParams.set('page[after]', after);
    const { data } = await json(await fetch(url, { headers: { authorization } })); // $call GET /inquiries
    if (data.length === 0) return;
    yield* data;
    after = data.at(-1).id;
  }
}

async function openCase(inquiry, runId) {
  const body = JSON.stringify({
    data: { attributes: { 'case-template-id': process.env.PERSONA_CASE_TEMPLATE } },
    meta: { 'object-ids': [inquiry.id] },
  });
  const key = createHash('sha256').update(`${runId}\n${body}`).digest('hex');
  for (const pause of [5_000, 10_000, 20_000, undefined]) {
    try {
      return await json(
        await fetch(new URL('cases', base), { // $call POST /cases
          method: 'POST',
          headers: { authorization, 'content-type': 'application/json', 'idempotency-key': key },
          body,
        }),
      );
    } catch (error) {
      // `fetch` itself failed: nothing came back, and the same request goes out again.
      if (error.status !== undefined || pause === undefined) throw error;
      await sleep(pause);
    }
  }
}

async function known(id) {
  const { rows } = await pool.query('select status from inquiries where persona_id = $1', [id]);
  return rows[0]?.status;
}

async function reconcile(runId, since) {
  const drift = [];
  await pipeline(Readable.from(inquiriesSince(since)), async (source) => {
    for await (const inquiry of source) {
      const ours = await known(inquiry.id);
      const theirs = inquiry.attributes.status;
      if (ours === theirs) continue;
      drift.push({ id: inquiry.id, ours, theirs });
      if (ours === 'approved' && theirs === 'declined') {
        const { data } = await openCase(inquiry, runId);
        console.log('case', data.id, 'for', inquiry.id);
      } else {
        await pool.query('update inquiries set status = $2 where persona_id = $1', [inquiry.id, theirs]);
      }
    }
  });
  return drift;
}

const since = process.argv[2] ?? new Date(Date.now() - 36 * 60 * 60 * 1000).toISOString();
try {
  const drift = await reconcile(process.env.RUN_ID ?? randomUUID(), since);
  console.table(drift);
} finally {
  await pool.end();
}
