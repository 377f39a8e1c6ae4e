import retry from "async-retry";
import { randomUUID } from "node:crypto";
export const f = (id: string) => {
  const key = randomUUID();
  return retry(
    async (bail) => {
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
      if (res.status === 429) throw new Error("busy");
      if (!res.ok) bail(new Error("no"));
      return res;
    },
    { forever: true, maxRetryTime: 120_000, minTimeout: 5000 },
  );
};
