export async function status(id: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json' } });
  switch (res.status) {
    case 200:
      return (await res.json()).data.attributes.status as string;
    case 404:
      return undefined;
    default:
      throw new Error(`read ${res.status}`);
  }
}
