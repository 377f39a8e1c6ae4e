import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

export async function openCase(templateId: string, tags: string[]) {
  const payload: { data: { attributes: Record<string, unknown> } } = {
    data: { attributes: { 'case-template-id': templateId } },
  };
  const key = randomUUID();
  if (tags.length > 0) payload.data.attributes.tags = tags;
  for (let attempt = 0; attempt < 4; attempt += 1) {
    let res: Response;
    try {
      res = await fetch('https://api.withpersona.com/api/v1/cases', { // $call POST /cases
        method: 'POST',
        headers: {
          Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
          'Persona-Version': '2025-12-08',
          'X-Attempt': String(attempt),
          'Idempotency-Key': key,
        },
        body: JSON.stringify(payload),
        signal: AbortSignal.timeout(10_000),
      });
    } catch {
      await sleep(5000 * 2 ** attempt);
      continue;
    }
    if (!res.ok) throw new Error(`Persona answered ${res.status}`);
    return res.json();
  }
  throw new Error('Persona cannot be reached');
}
