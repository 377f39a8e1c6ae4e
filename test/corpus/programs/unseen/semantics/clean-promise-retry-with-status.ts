import promiseRetry from "promise-retry";
import { randomUUID } from "node:crypto";
export const f = (id: string) => {
  const key = randomUUID();
  return promiseRetry(
    async (again, n) => {
      let res: Response;
      try {
        res = await fetch(
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
      } catch (e) {
        return again(e as Error);
      }
      if (res.status === 429) return again(new Error("busy"));
      return res.ok;
    },
    { retries: 4, minTimeout: 5000, factor: 2 },
  );
};
