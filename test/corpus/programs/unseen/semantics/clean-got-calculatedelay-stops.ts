import got from "got";
import { randomUUID } from "node:crypto";
export const f = (id: string) =>
  got.post(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, {
    timeout: { request: 10_000 },
    headers: {
      authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      "persona-version": "2025-12-08",
      "idempotency-key": randomUUID(),
    },
    retry: {
      limit: 3,
      methods: ["POST"],
      statusCodes: [429, 500, 422],
      calculateDelay: ({ error, computedValue }) =>
        error.response && error.response.statusCode !== 429 ? 0 : computedValue,
    },
  });
