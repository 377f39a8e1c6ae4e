import type { Task } from "graphile-worker";
export const expire: Task = async (payload, helpers) => {
  const { id } = payload as { id: string };
  const res = await fetch(
    `https://api.withpersona.com/api/v1/inquiries/${id}/expire`,
    {
      method: "POST",
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        "Persona-Version": "2025-12-08",
        "Idempotency-Key": `job-${helpers.job.id}`,
      },
      signal: AbortSignal.timeout(10_000),
    },
  );
  if (res.status === 429) throw new Error("busy");
  if (!res.ok) helpers.logger.error(`refused ${res.status}`);
};
