import pMap from 'p-map';
import { randomUUID } from 'node:crypto';
export const f = (ids: string[]) =>
  pMap(
    ids,
    async (id) => {
      const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}/expire`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
          'Persona-Version': '2025-12-08',
          'Idempotency-Key': randomUUID(),
        },
        signal: AbortSignal.timeout(10_000),
      });
      if (!res.ok) throw new Error(id);
    },
    { concurrency: 4 },
  );
