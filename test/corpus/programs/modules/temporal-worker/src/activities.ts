const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };

export async function readInquiry(id: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers }); // $call GET /inquiries/{inquiry-id}
  if (res.status === 429 || res.status >= 500) throw new Error(`${res.status}`);
  return res.ok ? res.json() : null;
}

export async function approveInquiry(id: string, key: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/approve`, { // $call POST /inquiries/{inquiry-id}/approve
    method: 'POST',
    headers: { ...headers, 'Idempotency-Key': key },
    signal: AbortSignal.timeout(10_000),
  });
  if (res.status === 429) throw new Error('busy');
  return res.ok;
}
