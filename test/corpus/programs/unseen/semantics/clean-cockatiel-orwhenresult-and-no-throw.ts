import { ExponentialBackoff, handleType, retry } from "cockatiel";
import { randomUUID } from "node:crypto";
class Busy extends Error {}
const policy = retry(
  handleType(Busy).orWhenResult((r) => r === "busy"),
  { maxAttempts: 3, backoff: new ExponentialBackoff({ initialDelay: 5000 }) },
);
export const f = (id: string) => {
  const key = randomUUID();
  return policy.execute(async () => {
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
    return res.status === 429 ? "busy" : res.ok ? "ok" : "refused";
  });
};
