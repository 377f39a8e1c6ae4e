import { createInterface } from 'node:readline';
import { createReadStream } from 'node:fs';
import { ulid } from 'ulid';

const endpoint = 'https://withpersona.com/api/v1/transactions';

async function* rows(file: string) {
  for await (const line of createInterface({ input: createReadStream(file) })) yield JSON.parse(line) as { id: string; amount: number };
}

export async function* importFile(file: string) {
  const once = ulid(); // $ no-key-reuse-with-changed-params#a
  for await (const row of rows(file)) {
    yield await fetch(endpoint, { // $call POST /transactions $ no-key-reuse-with-changed-params#a
      method: 'POST',
      headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': once }, // $ no-key-reuse-with-changed-params#a
      body: JSON.stringify({ data: { attributes: { 'reference-id': row.id, fields: { amount: row.amount } } } }),
    });
  }
}

export async function* importFileByRow(file: string) {
  const run = ulid();
  for await (const row of rows(file)) {
    yield await fetch(endpoint, { // $call POST /transactions
      method: 'POST',
      headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': [run, row.id].join('/') },
      body: JSON.stringify({ data: { attributes: { 'reference-id': row.id, fields: { amount: row.amount } } } }),
    });
  }
}
