import { Mutex } from 'async-mutex';
import { randomUUID } from 'node:crypto';
const mutex = new Mutex();
const tag = (id: string, name: string) =>
  mutex.runExclusive(async () => {
    const res = await fetch(`https://api.withpersona.com/api/v1/accounts/${id}/add-tag`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': randomUUID(),
      },
      body: JSON.stringify({ meta: { 'tag-name': name } }),
      signal: AbortSignal.timeout(10_000),
    });
    if (!res.ok) throw new Error(id);
  });
export const f = (id: string) => Promise.all([tag(id, 'a'), tag(id, 'b')]);
