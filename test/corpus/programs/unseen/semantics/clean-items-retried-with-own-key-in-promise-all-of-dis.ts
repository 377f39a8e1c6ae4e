import pLimit from 'p-limit';
import { randomUUID } from 'node:crypto';
const limit = pLimit(3);
export const f = (ids: string[]) =>
  Promise.all(
    ids.map((id) =>
      limit(async () => {
        const key = randomUUID();
        for (let n = 0; n < 4; n++) {
          const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, {
            method: 'POST',
            headers: {
              Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
              'Persona-Version': '2025-12-08',
              'Idempotency-Key': key,
            },
            signal: AbortSignal.timeout(10_000),
          });
          if (res.status !== 429) return res.ok;
          await new Promise((r) => setTimeout(r, 5000 * 2 ** n));
        }
        return false;
      }),
    ),
  );
