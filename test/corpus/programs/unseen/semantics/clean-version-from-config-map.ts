const VERSIONS = { stable: "2025-12-08", old: "2023-01-05" } as const;
export async function f(id: string, which: keyof typeof VERSIONS = "stable") {
  const res = await fetch(
    `https://api.withpersona.com/api/v1/inquiries/${id}`,
    {
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        "Persona-Version": VERSIONS[which],
      },
    },
  );
  if (!res.ok) throw new Error("x");
  return res.json();
}
