import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

export async function setTags(caseId: string, tags: string[]) {
  for (let n = 0; n < 5; n += 1) {
    const res = await fetch(`https://api.withpersona.com/api/v1/cases/${caseId}/set-tags`, { // $call POST /cases/{case-id}/set-tags
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': randomUUID(),
      },
      body: JSON.stringify({ meta: { 'tag-name': tags } }),
      signal: AbortSignal.timeout(10_000),
    });
    if (res.ok) return res.json();
    if (res.status !== 429) throw new Error(`set-tags: ${res.status}`);
    await sleep(5000 * 2 ** n);
  }
  throw new Error('given up');
}
