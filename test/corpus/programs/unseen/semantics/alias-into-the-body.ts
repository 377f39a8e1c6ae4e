import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

export async function openCase(templateId: string, note: string) {
  const attributes: Record<string, unknown> = { 'case-template-id': templateId };
  const payload = { data: { attributes } };
  const key = randomUUID(); // $ no-key-reuse-with-changed-params#a
  for (let attempt = 0; attempt < 4; attempt += 1) {
    try {
      const res = await fetch('https://api.withpersona.com/api/v1/cases', { // $ no-key-reuse-with-changed-params#a $call POST /cases
        method: 'POST',
        headers: {
          Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
          'Persona-Version': '2025-12-08',
          'Idempotency-Key': key, // $ no-key-reuse-with-changed-params#a
        },
        body: JSON.stringify(payload), // $ no-key-reuse-with-changed-params#a
        signal: AbortSignal.timeout(10_000),
      });
      if (!res.ok) return { refused: res.status };
      return await res.json();
    } catch {
      attributes.fields = { note: `${note} (again)` }; // $ no-key-reuse-with-changed-params#a
      await sleep(5000 * 2 ** attempt);
    }
  }
  throw new Error('Persona cannot be reached');
}
