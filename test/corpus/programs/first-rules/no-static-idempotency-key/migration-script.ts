import { createHash, randomBytes } from 'node:crypto';
import Database from 'better-sqlite3';

const db = new Database(process.env.MIGRATION_DB ?? 'migration.sqlite');

db.exec(`
  create table if not exists runs (id text primary key, started_at text not null, finished_at text);
  create table if not exists moved (
    legacy_id text primary key,
    request_key text not null,
    account_id text,
    error text
  );
`);

interface LegacyUser {
  legacy_id: string;
  email: string;
  given: string;
  family: string;
  born: string | null;
}

/** One key for each row, made the first time the row is seen and kept next to it. */
function requestKey(user: LegacyUser): string {
  const known = db.prepare('select request_key from moved where legacy_id = ?').get(user.legacy_id) as { request_key: string } | undefined;
  if (known) return known.request_key;
  const fresh = randomBytes(24).toString('base64url');
  db.prepare('insert into moved (legacy_id, request_key) values (?, ?)').run(user.legacy_id, fresh);
  return fresh;
}

const bodyOf = (user: LegacyUser) =>
  JSON.stringify({
    data: {
      attributes: {
        'reference-id': user.legacy_id,
        'email-address': user.email,
        'name-first': user.given,
        'name-last': user.family,
        ...(user.born ? { birthdate: user.born } : {}),
      },
    },
  });

const fingerprint = (text: string) => createHash('sha1').update(text).digest('hex').slice(0, 12);

async function move(user: LegacyUser): Promise<string | undefined> {
  const body = bodyOf(user);
  const response = await fetch('https://api.withpersona.com/api/v1/accounts', { // $call POST /accounts
    method: 'POST',
    headers: [
      ['Authorization', `Bearer ${process.env.PERSONA_API_KEY}`],
      ['Content-Type', 'application/json'],
      ['Idempotency-Key', requestKey(user)],
    ],
    body,
  });
  if (response.status === 409) {
    const found = await fetch(`https://api.withpersona.com/api/v1/accounts?filter[reference-id]=${encodeURIComponent(user.legacy_id)}`, { // $call GET /accounts
      headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
    });
    if (!found.ok) throw new Error(`lookup failed: ${found.status}`);
    const { data } = (await found.json()) as { data: { id: string }[] };
    return data[0]?.id;
  }
  if (!response.ok) throw new Error(`${response.status} for ${fingerprint(body)}`);
  const { data } = (await response.json()) as { data: { id: string } };
  return data.id;
}

async function run(): Promise<void> {
  const runId = new Date().toISOString();
  db.prepare('insert into runs (id, started_at) values (?, ?)').run(runId, runId);
  const pending = db
    .prepare('select u.* from legacy_users u left join moved m using (legacy_id) where m.account_id is null order by u.legacy_id')
    .all() as LegacyUser[];
  for (const [index, user] of pending.entries()) {
    try {
      const accountId = await move(user);
      db.prepare('update moved set account_id = ?, error = null where legacy_id = ?').run(accountId, user.legacy_id);
    } catch (error) {
      db.prepare('update moved set error = ? where legacy_id = ?').run(String(error), user.legacy_id);
    }
    if (index % 250 === 249) console.log(`${index + 1} of ${pending.length}`);
  }
  db.prepare('update runs set finished_at = ? where id = ?').run(new Date().toISOString(), runId);
}

await run();
