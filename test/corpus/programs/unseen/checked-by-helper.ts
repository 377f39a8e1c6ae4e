function ensure(res: Response): Response {
  if (res.status < 200 || res.status > 299) throw new Error(`persona ${res.status}`);
  return res;
}
export const status = (id: string) =>
  fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json' } })
    .then(ensure)
    .then((r) => r.json())
    .then(({ data }) => data.attributes.status);
