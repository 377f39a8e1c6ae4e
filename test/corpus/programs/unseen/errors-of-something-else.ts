import { z } from 'zod';

const Body = z.object({ id: z.string() });
export async function handle(input: unknown) {
  const parsed = Body.safeParse(input);
  if (!parsed.success) return { errors: parsed.error.errors.map((e) => e.message), code: parsed.error.errors[0].code };
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${parsed.data.id}`, { headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05', 'Content-Type': 'application/json' } });
  if (!res.ok) return { errors: (await res.json()).errors.map((e: any) => e.details) };
  return res.json();
}
