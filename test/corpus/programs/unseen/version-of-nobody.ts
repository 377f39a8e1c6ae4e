const VERSION = '2024-01-01'; // $ no-unknown-api-version#a
export async function read(id: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, {
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': VERSION }, // $ no-unknown-api-version#a
  });
  if (!res.ok) throw new Error('read');
  return res.json();
}
