export async function status(id: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json' } });
  const { data, errors } = await res.json();
  if (errors?.length) throw new Error(errors.map((e: { title: string }) => e.title).join());
  return data.attributes.status;
}
