class PersonaError extends Error {
  constructor(
    readonly code: string,
    readonly detail: string,
  ) {
    super(detail);
  }
}
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
  if (!res.ok) {
    const { errors } = await res.json();
    throw new PersonaError("E1", errors[0].details);
  }
  return res.json();
}
export const show = (errors: PersonaError[]) =>
  errors.map((e) => `${e.code}: ${e.detail}`);
