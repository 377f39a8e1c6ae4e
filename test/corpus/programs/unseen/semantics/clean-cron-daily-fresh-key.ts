import cron from "node-cron";
cron.schedule("0 3 * * *", async () => {
  const res = await fetch(
    `https://api.withpersona.com/api/v1/reports/rep_1/run`,
    {
      method: "POST",
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        "Persona-Version": "2025-12-08",
        "Idempotency-Key": crypto.randomUUID(),
      },
      signal: AbortSignal.timeout(10_000),
    },
  );
  if (!res.ok) console.error(res.status);
});
