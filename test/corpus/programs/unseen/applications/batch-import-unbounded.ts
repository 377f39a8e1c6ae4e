import { parse } from 'csv-parse/sync';
import { readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';

const URL_BASE = 'https://api.withpersona.com/api/v1';

interface Row {
  external_id: string;
  name: string;
  country: string;
}

class AlreadyThere extends Error {}

async function importRow(row: Row): Promise<string> {
  const body = JSON.stringify({
    data: { attributes: { 'reference-id': row.external_id, 'country-code': row.country } },
  });
  const res = await fetch(`${URL_BASE}/accounts`, { // $call POST /accounts
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Content-Type': 'application/json',
      'Persona-Version': '2023-01-05',
      'Idempotency-Key': createHash('sha256').update(body).digest('hex'),
    },
    body,
    signal: AbortSignal.timeout(30_000),
  });
  if (res.status === 409) throw new AlreadyThere(row.external_id);
  if (!res.ok) throw new Error(`${row.external_id}: ${res.status}`);
  const json = await res.json();
  return json.data.id;
}

async function main(file: string) {
  const rows: Row[] = parse(await readFile(file), { columns: true, skip_empty_lines: true });
  const results = await Promise.allSettled(rows.map((row) => importRow(row))); // $ require-throttling
  const failed = results.filter((r) => r.status === 'rejected' && !(r.reason instanceof AlreadyThere));
  console.log(`${rows.length - failed.length} imported, ${failed.length} failed`);
  process.exitCode = failed.length ? 1 : 0;
}

void main(process.argv[2] ?? 'accounts.csv');
