export async function status(id: string) {
  const { data } = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json' } }).then((r) => r.json()); // $ require-status-check
  return data.attributes.status;
}
