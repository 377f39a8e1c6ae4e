import { randomUUID } from 'node:crypto';
class ApiError extends Error {
  constructor(readonly status: number) {
    super(String(status));
  }
  get isTransient() {
    return this.status === 429;
  }
  static is(e: unknown): e is ApiError {
    return e instanceof ApiError;
  }
}
export async function approve(id: string) {
  const key = randomUUID();
  const attempt = async () => {
    const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/approve`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': key,
      },
      signal: AbortSignal.timeout(10_000),
    });
    if (!res.ok) throw new ApiError(res.status);
    return res.json();
  };
  let n = 0;
  while (n < 5) {
    try {
      return await attempt();
    } catch (e) {
      if (ApiError.is(e) && !e.isTransient) throw e;
      n += 1;
      await new Promise((r) => setTimeout(r, 2500 * 2 ** n));
    }
  }
  throw new Error('given up');
}
