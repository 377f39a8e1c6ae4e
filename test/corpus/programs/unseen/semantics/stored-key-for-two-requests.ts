interface Row {
  id: string;
  idempotency_key: string;
  template: string;
  term: string;
}

declare const db: { query(sql: string, params: unknown[]): Promise<{ rows: Row[] }> };

async function post(path: string, key: string, body: object) {
  const res = await fetch(`https://api.withpersona.com/api/v1${path}`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(`${path}: ${res.status}`);
}

export async function work(id: string) {
  const { rows } = await db.query('select * from applications where id = $1', [id]);
  for (const { idempotency_key: key, template, term } of rows) {
    await post('/cases', key, { data: { attributes: { 'case-template-id': template } } }); // $call POST /cases
    await post('/reports', key, { data: { type: 'report/watchlist', attributes: { query: { term } } } }); // $ no-key-reuse-with-changed-params $call POST /reports
  }
}
