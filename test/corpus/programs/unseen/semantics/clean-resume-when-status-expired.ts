import { randomUUID } from "node:crypto";
const auth = {
  Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  "Persona-Version": "2025-12-08",
};
export async function f(id: string) {
  const seen = await fetch(
    `https://api.withpersona.com/api/v1/inquiries/${id}`,
    { headers: auth },
  );
  if (!seen.ok) throw new Error("x");
  const { data } = await seen.json();
  if (!["pending", "expired"].includes(data.attributes.status)) return null;
  const res = await fetch(
    `https://api.withpersona.com/api/v1/inquiries/${id}/resume`,
    {
      method: "POST",
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        "Persona-Version": "2025-12-08",
        "Idempotency-Key": randomUUID(),
      },
      signal: AbortSignal.timeout(10_000),
    },
  );
  if (!res.ok) throw new Error("no");
  const { meta } = await res.json();
  return meta["session-token"];
}
