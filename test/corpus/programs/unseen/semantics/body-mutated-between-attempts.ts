import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

export async function openCase(templateId: string) {
  const payload = { data: { attributes: { 'case-template-id': templateId, fields: { attempt: 0 } } } };
  const key = randomUUID(); // $ no-key-reuse-with-changed-params#a
  for (let attempt = 0; attempt < 4; attempt += 1) {
    payload.data.attributes.fields.attempt = attempt; // $ no-key-reuse-with-changed-params#a
    let res: Response;
    try {
      res = await fetch('https://api.withpersona.com/api/v1/cases', { // $ no-key-reuse-with-changed-params#a $call POST /cases
        method: 'POST',
        headers: {
          Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
          'Persona-Version': '2025-12-08',
          'Idempotency-Key': key, // $ no-key-reuse-with-changed-params#a
        },
        body: JSON.stringify(payload), // $ no-key-reuse-with-changed-params#a
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
