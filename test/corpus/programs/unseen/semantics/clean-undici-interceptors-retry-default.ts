import { Agent, fetch, interceptors } from "undici";
import { randomUUID } from "node:crypto";
const dispatcher = new Agent().compose(interceptors.retry({ maxRetries: 3 }));
export const f = async (id: string) => {
  const res = await fetch(
    `https://api.withpersona.com/api/v1/inquiries/${id}/expire`,
    {
      method: "POST",
      dispatcher,
      signal: AbortSignal.timeout(60_000),
      headers: {
        authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        "persona-version": "2025-12-08",
        "idempotency-key": randomUUID(),
      },
    },
  );
  return res.ok;
};
