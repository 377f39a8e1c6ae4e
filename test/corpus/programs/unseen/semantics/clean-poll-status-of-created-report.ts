export async function runReport(term: string) {
  const auth = {
    Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
    'Persona-Version': '2025-12-08',
  };
  const made = await fetch('https://api.withpersona.com/api/v1/reports', {
    method: 'POST',
    headers: { ...auth, 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify({ data: { type: 'report/watchlist', attributes: { query: { term } } } }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!made.ok) throw new Error('no report');
  const {
    data: { id },
  } = await made.json();
  for (let i = 0; i < 30; i++) {
    const res = await fetch(`https://api.withpersona.com/api/v1/reports/${id}`, { headers: auth });
    if (!res.ok) throw new Error('lost');
    const { data } = await res.json();
    if (data.attributes.status !== 'pending') return data;
    await new Promise((r) => setTimeout(r, 2000));
  }
}
