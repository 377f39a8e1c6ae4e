export async function read(id: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json' } });
  const body = await res.json();
  if (!res.ok) {
    const [first] = body.errors ?? [];
    throw new Error(first?.detail ?? 'unknown'); // $ no-unknown-error-field
  }
  return body.data;
}
