"use server";
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
  if (!res.ok) throw new Error("x");
  return res.json();
}
