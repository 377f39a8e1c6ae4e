import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

async function* attempts(limit: number) {
  for (let n = 0; n < limit; n += 1) {
    if (n > 0) await sleep(2500 * 2 ** n);
    yield n;
  }
}

export async function setTags(caseId: string, tags: string[]) {
  for await (const _ of attempts(5)) {
    try {
      const res = await fetch(`https://api.withpersona.com/api/v1/cases/${caseId}/set-tags`, { // $ no-key-per-attempt#a $call POST /cases/{case-id}/set-tags
        method: 'POST',
        headers: {
          Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
          'Persona-Version': '2025-12-08',
          'Idempotency-Key': randomUUID(), // $ no-key-per-attempt#a
        },
        body: JSON.stringify({ meta: { 'tag-name': tags } }),
        signal: AbortSignal.timeout(10_000),
      });
      if (res.ok) return await res.json();
      return { refused: res.status };
    } catch (error) {
      console.warn('no answer', error);
    }
  }
  throw new Error('given up');
}
