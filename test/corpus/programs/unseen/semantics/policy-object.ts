import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';

const POLICY: Record<number, 'again' | 'rotate' | undefined> = { 429: 'again', 500: 'rotate', 503: 'rotate' };

export async function run(reportId: string) {
  let key = randomUUID();
  for (let attempt = 0; attempt < 5; attempt++) {
    const res = await fetch(`https://api.withpersona.com/api/v1/reports/${reportId}/run`, { // $call POST /reports/{report-id}/run
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': key,
      },
      signal: AbortSignal.timeout(10_000),
    });
    if (res.ok) return res.json();
    const policy = POLICY[res.status];
    if (!policy) throw new Error(`run: ${res.status}`);
    if (policy === 'rotate') key = randomUUID();
    await delay(5000 * 2 ** attempt);
  }
  throw new Error('run: given up');
}
