export async function f(id: string) {
  const res = await fetch(
    `https://api.withpersona.com/api/v1/inquiries/${id}`,
    {
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        "Persona-Version": "2025-12-08",
      },
    },
  );
  const body = await res.json();
  if (!res.ok) {
    const [{ title, details = "", source }] = body.errors;
    throw new Error([title, details, source?.pointer].join(" "));
  }
  return body.data;
}
