import { Queue, UnrecoverableError, Worker } from "bullmq";
const connection = { host: "x" };
export const q = new Queue("q", {
  connection,
  defaultJobOptions: { attempts: 5, backoff: { type: "persona" } },
});
new Worker(
  "q",
  async (job) => {
    const res = await fetch(
      `https://api.withpersona.com/api/v1/inquiries/${job.data.id}/expire`,
      {
        method: "POST",
        headers: {
          Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
          "Persona-Version": "2025-12-08",
          "Idempotency-Key": job.data.key,
        },
        signal: AbortSignal.timeout(10_000),
      },
    );
    if (res.status === 429) throw new Error("busy");
    if (!res.ok) throw new UnrecoverableError("no");
  },
  { connection, settings: { backoffStrategy: (n) => 5000 * 2 ** n } },
);
