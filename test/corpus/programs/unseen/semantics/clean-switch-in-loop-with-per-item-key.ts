import { randomUUID } from 'node:crypto';
export async function decideAll(rows: { id: string; ok: boolean; key?: string }[]) {
  for (const row of rows) {
    row.key ??= randomUUID();
    const res = await fetch(
      `https://api.withpersona.com/api/v1/inquiries/${row.id}/${row.ok ? 'approve' : 'decline'}`,
      {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
          'Persona-Version': '2025-12-08',
          'Idempotency-Key': row.key,
        },
        signal: AbortSignal.timeout(10_000),
      },
    );
    if (!res.ok) console.error(row.id, res.status);
  }
}
