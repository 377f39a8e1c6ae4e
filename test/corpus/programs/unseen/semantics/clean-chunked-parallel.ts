const chunk = <T>(list: T[], n: number): T[][] =>
  list.length === 0 ? [] : [list.slice(0, n), ...chunk(list.slice(n), n)];
export async function f(ids: string[]) {
  for (const part of chunk(ids, 5)) {
    await Promise.all(
      part.map(async (id) => {
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
      }),
    );
    await new Promise((r) => setTimeout(r, 1000));
  }
}
