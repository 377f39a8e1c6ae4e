import ky from "ky";
export const f = (id: string) =>
  ky.post(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, {
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      "Persona-Version": "2025-12-08",
      "Idempotency-Key": crypto.randomUUID(),
    },
  });
