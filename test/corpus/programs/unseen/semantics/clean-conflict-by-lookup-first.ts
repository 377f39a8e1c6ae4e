import { randomUUID } from "node:crypto";
const auth = {
  Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  "Persona-Version": "2025-12-08",
};
export async function f(referenceId: string) {
  const found = await fetch(
    `https://api.withpersona.com/api/v1/accounts?filter[reference-id]=${encodeURIComponent(referenceId)}`,
    { headers: auth },
  );
  if (!found.ok) throw new Error("x");
  const { data } = await found.json();
  if (data.length > 0) return data[0];
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
  if (!res.ok) throw new Error("no");
  return (await res.json()).data;
}
