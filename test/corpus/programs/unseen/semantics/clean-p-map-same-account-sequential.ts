import pMap from 'p-map';
import { randomUUID } from 'node:crypto';
export const f = (id: string, tags: string[]) =>
  pMap(
    tags,
    async (tag) => {
      const res = await fetch(`https://api.withpersona.com/api/v1/accounts/${id}/add-tag`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
          'Persona-Version': '2025-12-08',
          'Idempotency-Key': randomUUID(),
        },
        body: JSON.stringify({ meta: { 'tag-name': tag } }),
        signal: AbortSignal.timeout(10_000),
      });
      if (!res.ok) throw new Error(id);
    },
    { concurrency: 1 },
  );
