#!/usr/bin/env node
import { createHash } from 'node:crypto';
import { appendFile, readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    checkpoint: { type: 'string', default: '.import-checkpoint' },
    'dry-run': { type: 'boolean', default: false },
    from: { type: 'string' },
  },
});

const [file] = positionals;
if (!file) {
  console.error('usage: import-accounts [--checkpoint FILE] [--dry-run] FILE.ndjson');
  process.exit(64);
}

const api = 'https://withpersona.com/api/v1';
const token = process.env.PERSONA_API_KEY;
if (!token) throw new Error('PERSONA_API_KEY is not set');

const canonical = (value) =>
  Array.isArray(value)
    ? `[${value.map(canonical).join(',')}]`
    : value && typeof value === 'object'
      ? `{${Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`
      : JSON.stringify(value);

const digest = (value) => createHash('sha256').update(canonical(value)).digest('hex');

async function checkpointed() {
  try {
    const text = await readFile(values.checkpoint, 'utf8');
    return new Set(text.split('\n').filter(Boolean).map((line) => line.split('\t')[0]));
  } catch (error) {
    if (error.code === 'ENOENT') return new Set();
    throw error;
  }
}

function attributesOf(row) {
  return {
    'reference-id': row.id,
    'name-first': row.first_name,
    'name-last': row.last_name,
    'email-address': row.email,
    'country-code': row.country ?? 'US',
  };
}

async function createAccount(attributes) {
  const body = { data: { attributes } };
  const response = await fetch(`${api}/accounts`, { // $call POST /accounts
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': digest(body),
    },
    body: JSON.stringify(body),
  });
  if (response.status === 409) return { skipped: true };
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  const remaining = Number(response.headers.get('RateLimit-Remaining') ?? 1);
  if (remaining < 20) {
    const reset = Number(response.headers.get('RateLimit-Reset') ?? 60);
    await new Promise((resolve) => setTimeout(resolve, reset * 1000));
  }
  const { data } = await response.json();
  return { id: data.id };
}

const done = await checkpointed();
const totals = { created: 0, skipped: 0, failed: 0 };

for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
  if (!line.trim()) continue;
  const row = JSON.parse(line);
  if (values.from && row.id < values.from) continue;
  if (done.has(String(row.id))) {
    totals.skipped++;
    continue;
  }
  if (values['dry-run']) {
    console.log('would create', attributesOf(row));
    continue;
  }
  try {
    const { id, skipped } = await createAccount(attributesOf(row));
    totals[skipped ? 'skipped' : 'created']++;
    await appendFile(values.checkpoint, `${row.id}\t${id ?? '-'}\n`);
  } catch (error) {
    totals.failed++;
    console.error(`${row.id}: ${error.message}`);
  }
}

console.table(totals);
process.exitCode = totals.failed > 0 ? 1 : 0;
