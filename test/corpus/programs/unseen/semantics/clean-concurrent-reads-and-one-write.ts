import { randomUUID } from "node:crypto";
const auth = {
  Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  "Persona-Version": "2025-12-08",
};
export async function f(id: string) {
  const [seen, done] = await Promise.all([
    fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, {
      headers: auth,
    }),
    fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, {
      method: "POST",
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        "Persona-Version": "2025-12-08",
        "Idempotency-Key": randomUUID(),
      },
      signal: AbortSignal.timeout(10_000),
    }),
  ]);
  return seen.ok && done.ok;
}
