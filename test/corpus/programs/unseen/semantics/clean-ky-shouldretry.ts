import ky, { HTTPError } from "ky";
export const f = (id: string) =>
  ky.post(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, {
    timeout: 10_000,
    headers: {
      authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      "persona-version": "2025-12-08",
      "idempotency-key": crypto.randomUUID(),
    },
    retry: {
      limit: 3,
      methods: ["post"],
      shouldRetry: ({ error }) =>
        !(error instanceof HTTPError) || error.response.status === 429,
    },
  });
