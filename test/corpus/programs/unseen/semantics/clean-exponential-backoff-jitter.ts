import { backOff } from "exponential-backoff";
import { randomUUID } from "node:crypto";
class E extends Error {
  constructor(readonly status: number) {
    super();
  }
}
export const f = (id: string) => {
  const key = randomUUID();
  return backOff(
    async () => {
      const res = await fetch(
        `https://api.withpersona.com/api/v1/inquiries/${id}/expire`,
        {
          method: "POST",
          headers: {
            Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
            "Persona-Version": "2025-12-08",
            "Idempotency-Key": key,
          },
          signal: AbortSignal.timeout(10_000),
        },
      );
      if (!res.ok) throw new E(res.status);
      return res;
    },
    {
      numOfAttempts: 4,
      startingDelay: 5000,
      jitter: "full",
      retry: (e: E) => e.status === 429,
    },
  );
};
