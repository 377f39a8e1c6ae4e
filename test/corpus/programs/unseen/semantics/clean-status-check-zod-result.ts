import { z } from "zod";
const Ok = z.object({ data: z.object({ id: z.string() }) });
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
  const parsed = Ok.safeParse(await res.json());
  return parsed.success ? parsed.data.data.id : undefined;
}
