import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';

type Policy = 'again' | 'again-with-new-key' | 'stop';

const POLICY = new Map<number, Policy>([
  [409, 'again'],
  [429, 'again'],
  [500, 'again-with-new-key'],
  [502, 'again-with-new-key'],
  [503, 'again-with-new-key'],
]);

export async function run(reportId: string) {
  let key = randomUUID();
  for (let attempt = 0; attempt < 5; attempt++) { // $ no-unchanged-retry#a
    const res = await fetch(`https://api.withpersona.com/api/v1/reports/${reportId}/run`, { // $ no-unchanged-retry#a $call POST /reports/{report-id}/run
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': key,
      },
      signal: AbortSignal.timeout(10_000),
    });
    if (res.ok) return res.json();
    const policy = POLICY.get(res.status) ?? 'stop';
    if (policy === 'stop') throw new Error(`run: ${res.status}`);
    if (policy === 'again-with-new-key') key = randomUUID();
    await delay(5000 * 2 ** attempt);
  }
  throw new Error('run: given up');
}
