import { randomUUID } from "node:crypto";
export async function f(accountId: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries`, {
    method: "POST",
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      "Persona-Version": "2025-12-08",
      "Idempotency-Key": randomUUID(),
    },
    body: JSON.stringify({
      data: {
        attributes: {
          "inquiry-template-id": "itmpl_1",
          "account-id": accountId,
          "reference-id": accountId,
        },
      },
    }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error("no");
  return (await res.json()).data;
}
