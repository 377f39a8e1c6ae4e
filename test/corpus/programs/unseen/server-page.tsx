import 'server-only';

export default async function Page({ params }: { params: { id: string } }) {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${params.id}`, { headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json' } });
  if (!res.ok) return <p>unavailable</p>;
  const { data } = await res.json();
  return <p>{data.attributes.status}</p>;
}
