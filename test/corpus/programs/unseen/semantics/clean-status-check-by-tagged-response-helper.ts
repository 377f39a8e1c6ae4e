async function json<T>(p: Promise<Response>): Promise<T> {
  const r = await p;
  const body = await r.json();
  if (!r.ok) throw Object.assign(new Error("refused"), { body });
  return body;
}
export const f = (id: string) =>
  json<{ data: { attributes: { status: string } } }>(
    fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, {
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        "Persona-Version": "2025-12-08",
      },
    }),
  ).then((b) => b.data.attributes.status);
