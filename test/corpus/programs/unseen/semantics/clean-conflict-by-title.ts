import { randomUUID } from "node:crypto";
export async function f(referenceId: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/accounts`, {
    method: "POST",
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      "Persona-Version": "2025-12-08",
      "Idempotency-Key": randomUUID(),
    },
    body: JSON.stringify({
      data: { attributes: { "reference-id": referenceId } },
    }),
    signal: AbortSignal.timeout(10_000),
  });
  const body = await res.json();
  switch (res.status) {
    case 200:
    case 201:
      return body.data;
    case 409:
      return null;
    default:
      throw new Error(body.errors[0].title);
  }
}
