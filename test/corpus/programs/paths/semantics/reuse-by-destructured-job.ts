export async function f({ id, key, term }: { id: string; key: string; term: string }) {
  const a = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/approve`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    signal: AbortSignal.timeout(10_000),
  });
  if (!a.ok) throw new Error('a');
  const b = await fetch(`https://api.withpersona.com/api/v1/reports`, { // $ no-key-reuse-with-changed-params
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    body: JSON.stringify({ data: { type: 'report/watchlist', attributes: { query: { term } } } }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!b.ok) throw new Error('b');
}
