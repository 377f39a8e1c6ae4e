export async function find(email: string) {
  const res = await fetch('https://api.withpersona.com/api/v1/inquiries/search', { // $call POST /inquiries/search
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json' },
    body: JSON.stringify({ data: { attributes: { query: { 'email-address': email } } } }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) return [];
  const { data } = await res.json();
  return data;
}
