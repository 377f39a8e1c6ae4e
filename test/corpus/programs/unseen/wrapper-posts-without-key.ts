async function post(path: string, body: unknown) {
  const res = await fetch(`https://api.withpersona.com/api/v1${path}`, { // $ require-idempotency-key
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(`persona ${res.status}`);
  return res.json();
}

export const approve = (id: string) => post(`/inquiries/${id}/approve`, {});
export const decline = (id: string) => post(`/inquiries/${id}/decline`, {});
