export async function rename(id: string, note: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { method: 'PUT', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json' }, body: JSON.stringify({ data: { attributes: { note } } }), signal: AbortSignal.timeout(10_000) }); // $ no-unknown-endpoint
  if (!res.ok) throw new Error('rename');
}
