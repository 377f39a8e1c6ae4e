const token = () => Math.random().toString(36).slice(2);
export async function approve(id: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/approve`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json', 'Idempotency-Key': token() }, // $ no-static-idempotency-key
    body: '{}',
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error('approve');
}
