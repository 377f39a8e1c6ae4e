export async function f(ids: string[]) {
  for (const id of ids) {
    const res = await fetch(
      `https://api.withpersona.com/api/v1/reports/${id}/run`,
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
    if (!res.ok) throw new Error(id);
    if (Number(res.headers.get("ratelimit-remaining")) < 45)
      await new Promise((r) =>
        setTimeout(r, Number(res.headers.get("ratelimit-reset")) * 1000),
      );
  }
}
