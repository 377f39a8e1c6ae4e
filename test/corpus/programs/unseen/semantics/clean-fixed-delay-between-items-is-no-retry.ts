export async function all(ids: string[]) {
  for (const id of ids) {
    const res = await fetch(`https://api.withpersona.com/api/v1/reports/${id}/run`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': crypto.randomUUID(),
      },
      signal: AbortSignal.timeout(10_000),
    });
    if (!res.ok) console.warn(id);
    await new Promise((r) => setTimeout(r, 250));
  }
}
