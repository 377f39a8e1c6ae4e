import { readFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';

interface Row {
  id: string;
  email: string;
}

class Api {
  constructor(private readonly token: string) {}

  async write(path: string, body: unknown, key?: string): Promise<any> {
    const response = await fetch(`https://api.withpersona.com/api/v1${path}`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${this.token}`,
        'Content-Type': 'application/json',
        ...(key ? { 'Idempotency-Key': key } : {}),
      },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json();
  }

  async read(path: string): Promise<any> {
    const response = await fetch(`https://api.withpersona.com/api/v1${path}`, {
      headers: { Authorization: `Bearer ${this.token}`, 'Idempotency-Key': randomUUID() }, // $ no-key-on-safe-method#a
    });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json();
  }
}

const api = new Api(process.env.PERSONA_API_KEY ?? '');

async function importRow(row: Row, runKey: string): Promise<string> {
  const { data } = await api.write('/accounts', { data: { attributes: { 'reference-id': row.id, 'email-address': row.email } } }, runKey); // $call POST /accounts $ no-key-reuse-with-changed-params#b
  await api.write(`/accounts/${data.id}/add-tag`, { meta: { 'tag-name': 'imported' } }); // $call POST /accounts/{account-id}/add-tag $ require-idempotency-key
  return data.id;
}

export async function importFile(file: string): Promise<string[]> {
  const rows: Row[] = JSON.parse(await readFile(file, 'utf8'));
  const runKey = randomUUID(); // $ no-key-reuse-with-changed-params#b
  const ids: string[] = [];
  for (const row of rows) ids.push(await importRow(row, runKey)); // $ no-key-reuse-with-changed-params#b
  return ids;
}

export const imported = (id: string) => api.read(`/accounts/${id}`); // $call GET /accounts/{account-id} $ no-key-on-safe-method#a
