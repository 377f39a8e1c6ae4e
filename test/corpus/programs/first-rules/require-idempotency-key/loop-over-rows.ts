import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';

const PERSONA = 'https://withpersona.com/api/v1';

export async function importAccounts(file: string) {
  const rows: { id: string; email: string }[] = parse(readFileSync(file), { columns: true });
  const failed: string[] = [];
  for (const row of rows) {
    const response = await fetch(`${PERSONA}/accounts`, { // $call POST /accounts $ require-idempotency-key
      method: 'POST',
      headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ data: { attributes: { 'reference-id': row.id, 'email-address': row.email } } }),
    });
    if (!response.ok) failed.push(row.id);
  }
  return failed;
}

export async function importWithKeys(file: string) {
  const rows: { id: string; email: string }[] = parse(readFileSync(file), { columns: true });
  for (const row of rows) {
    await fetch(`${PERSONA}/accounts`, { // $call POST /accounts
      method: 'POST',
      headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': `import-row-${row.id}` },
      body: JSON.stringify({ data: { attributes: { 'reference-id': row.id, 'email-address': row.email } } }),
    });
  }
}
