export async function expire(id: string, key: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, { // $call POST /inquiries/{inquiry-id}/expire
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Idempotency-Key': key },
    signal: AbortSignal.timeout(10_000),
  });
  return res.status;
}
