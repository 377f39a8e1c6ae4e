import pLimit from 'p-limit';
import { randomUUID } from 'node:crypto';
export async function f(ids: string[]) {
  const key = randomUUID();
  const limit = pLimit(2);
  await Promise.all(
    ids.map((id) =>
      limit(async () => {
        const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, { // $ no-key-reuse-with-changed-params
          method: 'POST',
          headers: {
            Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
            'Persona-Version': '2025-12-08',
            'Idempotency-Key': key,
          },
          signal: AbortSignal.timeout(10_000),
        });
        if (!res.ok) console.error(id);
      }),
    ),
  );
}
