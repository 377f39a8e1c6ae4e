const BASE = 'https://api.withpersona.com/v1';
export async function read(id: string) {
  const res = await fetch(`${BASE}/inquiries/${id}`, { headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json' } }); // $ no-unknown-endpoint
  if (!res.ok) throw new Error('read');
  return res.json();
}
