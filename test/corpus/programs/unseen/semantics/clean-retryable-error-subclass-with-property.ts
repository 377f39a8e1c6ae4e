import { randomUUID } from 'node:crypto';
class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly retryable = status === 429,
  ) {
    super(String(status));
  }
}
async function post(path: string, key: string) {
  let res: Response;
  try {
    res = await fetch('https://api.withpersona.com/api/v1' + path, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': key,
      },
      signal: AbortSignal.timeout(10_000),
    });
  } catch {
    throw new ApiError(0, true);
  }
  if (!res.ok) throw new ApiError(res.status);
  return res.json();
}
export async function approve(id: string) {
  const key = randomUUID();
  for (let n = 0; ; n++) {
    try {
      return await post(`/inquiries/${id}/approve`, key);
    } catch (e) {
      if (!(e instanceof ApiError && e.retryable) || n > 4) throw e;
      await new Promise((r) => setTimeout(r, 5000 * 2 ** n));
    }
  }
}
