import { randomUUID } from 'node:crypto';
type Row = { id: string; key: string };
export async function decideAll(ids: string[]) {
  let pending: Row[] = ids.map((id) => ({ id, key: randomUUID() }));
  for (let round = 0; round < 4 && pending.length > 0; round++) {
    const lost: Row[] = [];
    for (const row of pending) {
      try {
        const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${row.id}/approve`, {
          method: 'POST',
          headers: {
            Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
            'Persona-Version': '2025-12-08',
            'Idempotency-Key': row.key,
          },
          signal: AbortSignal.timeout(10_000),
        });
        if (res.status === 429) lost.push(row);
        else if (!res.ok) console.error('refused', row.id, res.status);
      } catch {
        lost.push(row);
      }
    }
    pending = lost;
    await new Promise((r) => setTimeout(r, 5000 * 2 ** round));
  }
  return pending;
}
