import { Client } from 'pg';
import { v5 as uuidv5 } from 'uuid';

const BASE_URL = process.env.PERSONA_URL ?? 'https://api.withpersona.com/api/v1';
const NAMESPACE = '7f7c0c1e-5a3e-4d5c-9c5b-6d0c8f1a2b3c';
const MIGRATION = '20250114_tags';

export async function up() {
  const pg = new Client({ connectionString: process.env.DATABASE_URL });
  await pg.connect();
  const { rows } = await pg.query('select id, inquiry_id, tag from legacy_tags where migrated = false');
  for (const { id, inquiry_id, tag } of rows) {
    const res = await fetch(`${BASE_URL}/inquiries/${inquiry_id}/add-tag`, { // $call POST /inquiries/{inquiry-id}/add-tag
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Content-Type': 'application/json',
        'Persona-Version': '2023-01-05',
        'Idempotency-Key': uuidv5(`${MIGRATION}:${id}`, NAMESPACE),
      },
      body: JSON.stringify({ meta: { 'tag-name': tag } }),
      signal: AbortSignal.timeout(10_000),
    });
    if (!res.ok) throw new Error(`row ${id}: ${res.status} ${await res.text()}`);
    await pg.query('update legacy_tags set migrated = true where id = $1', [id]);
  }
  await pg.end();
}
