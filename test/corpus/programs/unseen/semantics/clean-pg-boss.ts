import PgBoss from "pg-boss";
const boss = new PgBoss(process.env.DATABASE_URL!);
await boss.work<{ id: string }>("expire", async ([job]) => {
  const res = await fetch(
    `https://api.withpersona.com/api/v1/inquiries/${job.data.id}/expire`,
    {
      method: "POST",
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        "Persona-Version": "2025-12-08",
        "Idempotency-Key": job.id,
      },
      signal: AbortSignal.timeout(10_000),
    },
  );
  if (res.status === 429) throw new Error("busy");
  if (!res.ok) return { refused: res.status };
});
