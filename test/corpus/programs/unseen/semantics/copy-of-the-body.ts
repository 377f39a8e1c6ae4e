import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

export async function openCase(templateId: string) {
  const payload = { data: { attributes: { 'case-template-id': templateId } } };
  const key = randomUUID();
  const history: unknown[] = [];
  for (let attempt = 0; attempt < 4; attempt += 1) {
    const logged = structuredClone(payload) as Record<string, unknown>;
    logged.attempt = attempt;
    history.push(logged);
    try {
      const res = await fetch('https://api.withpersona.com/api/v1/cases', { // $call POST /cases
        method: 'POST',
        headers: {
          Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
          'Persona-Version': '2025-12-08',
          'Idempotency-Key': key,
        },
        body: JSON.stringify(payload),
        signal: AbortSignal.timeout(10_000),
      });
      if (!res.ok) return { refused: res.status, history };
      return await res.json();
    } catch {
      await sleep(5000 * 2 ** attempt);
    }
  }
  throw new Error('Persona cannot be reached');
}
