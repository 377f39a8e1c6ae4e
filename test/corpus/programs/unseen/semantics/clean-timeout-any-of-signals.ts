import { randomUUID } from "node:crypto";
export async function f(id: string, outer: AbortSignal) {
  const res = await fetch(
    `https://api.withpersona.com/api/v1/inquiries/${id}/expire`,
    {
      method: "POST",
      signal: AbortSignal.any([outer, AbortSignal.timeout(10_000)]),
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        "Persona-Version": "2025-12-08",
        "Idempotency-Key": randomUUID(),
      },
    },
  );
  return res.ok;
}
