import { Inngest, NonRetriableError, RetryAfterError } from "inngest";
const inngest = new Inngest({ id: "a" });
export const fn = inngest.createFunction(
  { id: "x", retries: 3 },
  { event: "x" },
  async ({ event, step }) => {
    await step.run("expire", async () => {
      const res = await fetch(
        `https://api.withpersona.com/api/v1/inquiries/${event.data.id}/expire`,
        {
          method: "POST",
          headers: {
            Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
            "Persona-Version": "2025-12-08",
            "Idempotency-Key": event.id,
          },
          signal: AbortSignal.timeout(10_000),
        },
      );
      if (res.status === 429) throw new RetryAfterError("busy", "30s");
      if (!res.ok) throw new NonRetriableError(String(res.status));
    });
  },
);
