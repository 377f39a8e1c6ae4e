import request from "superagent";
import { randomUUID } from "node:crypto";
export const f = (id: string) =>
  request
    .post(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`)
    .set({
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      "Persona-Version": "2025-12-08",
      "Idempotency-Key": randomUUID(),
    })
    .timeout({ response: 10_000 })
    .ok((res) => res.status < 600);
