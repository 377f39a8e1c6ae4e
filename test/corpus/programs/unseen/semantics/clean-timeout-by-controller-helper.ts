import { randomUUID } from "node:crypto";
async function withTimeout<T>(
  ms: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const c = new AbortController();
  const t = setTimeout(() => c.abort(), ms);
  try {
    return await work(c.signal);
  } finally {
    clearTimeout(t);
  }
}
export const f = (id: string) =>
  withTimeout(10_000, async (signal) => {
    const res = await fetch(
      `https://api.withpersona.com/api/v1/inquiries/${id}/expire`,
      {
        method: "POST",
        signal,
        headers: {
          Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
          "Persona-Version": "2025-12-08",
          "Idempotency-Key": randomUUID(),
        },
      },
    );
    return res.ok;
  });
