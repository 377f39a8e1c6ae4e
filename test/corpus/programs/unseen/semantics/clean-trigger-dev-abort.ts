import { AbortTaskRunError, task } from "@trigger.dev/sdk/v3";
export const t = task({
  id: "x",
  retry: { maxAttempts: 4, minTimeoutInMs: 5000, factor: 2 },
  run: async (payload: { id: string }, { ctx }) => {
    const res = await fetch(
      `https://api.withpersona.com/api/v1/inquiries/${payload.id}/expire`,
      {
        method: "POST",
        headers: {
          Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
          "Persona-Version": "2025-12-08",
          "Idempotency-Key": ctx.run.id,
        },
        signal: AbortSignal.timeout(10_000),
      },
    );
    if (!res.ok && res.status !== 429)
      throw new AbortTaskRunError(String(res.status));
    if (!res.ok) throw new Error("busy");
  },
});
