import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';

interface Row {
  value: string;
  note: string;
}

interface Batch {
  listId: string;
  key: string;
  rows: Row[];
}

const api = 'https://api.withpersona.com/api/v1';

async function addItem(listId: string, value: string, key: string): Promise<void> {
  const response = await fetch(`${api}/list-item/email-addresses`, { // $call POST /list-item/email-addresses $ no-key-reuse-with-changed-params#a
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': key, // $ no-key-reuse-with-changed-params#a
    },
    body: JSON.stringify({ data: { attributes: { 'list-id': listId, value } } }),
  });
  if (!response.ok && response.status !== 409) throw new Error(`${value}: ${response.status}`);
}

async function addBatch({ listId, key, rows }: Batch): Promise<number> { // $ no-key-reuse-with-changed-params#a
  let added = 0;
  for (const row of rows) { // $ no-key-reuse-with-changed-params#a
    if (!row.value.includes('@')) continue;
    await addItem(listId, row.value.toLowerCase(), key); // $ no-key-reuse-with-changed-params#a
    added++;
  }
  return added;
}

async function readRows(file: string): Promise<Row[]> {
  const text = await readFile(file, 'utf8');
  return parse(text, { columns: true, trim: true, skip_empty_lines: true });
}

export async function importBlocklist(file: string, listId: string): Promise<number> {
  const batch: Batch = { listId, key: randomUUID(), rows: await readRows(file) }; // $ no-key-reuse-with-changed-params#a
  console.log(`importing ${batch.rows.length} addresses`);
  return addBatch(batch); // $ no-key-reuse-with-changed-params#a
}
