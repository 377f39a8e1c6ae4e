import { createHash } from 'node:crypto';
export async function openAll(rows: { id: string; template: string }[]) {
  for (const row of rows) {
    const body = JSON.stringify({
      data: { attributes: { 'case-template-id': row.template, fields: { row: row.id } } },
    });
    const key = createHash('sha256').update(body).digest('hex');
    const res = await fetch('https://api.withpersona.com/api/v1/cases', {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': key,
      },
      body,
      signal: AbortSignal.timeout(10_000),
    });
    if (!res.ok) throw new Error('no case');
  }
}
