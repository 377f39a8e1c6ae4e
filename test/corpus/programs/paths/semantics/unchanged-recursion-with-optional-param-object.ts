import { randomUUID } from 'node:crypto';
interface O {
  tries?: number;
  key?: string;
}
export async function f(id: string, { tries = 3, key = randomUUID() }: O = {}): Promise<boolean> {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    signal: AbortSignal.timeout(10_000),
  });
  if (res.ok) return true;
  if (res.status >= 500 || tries === 0) return false;
  await new Promise((r) => setTimeout(r, 40_000 / 2 ** tries));
  return f(id, { tries: tries - 1, key }); // $ no-unchanged-retry
}
