import { randomUUID } from 'node:crypto';

const pause = (n: number) => new Promise((r) => setTimeout(r, 5000 * 2 ** n));

export async function expireSession(id: string) {
  const key: string = randomUUID();
  for (let n = 0; n < 4; n += 1) { // $ no-unchanged-retry#a
    const { ok, status } = await fetch(`https://api.withpersona.com/api/v1/inquiry-sessions/${id}/expire`, { // $ no-unchanged-retry#a $call POST /inquiry-sessions/{inquiry-session-id}/expire
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': key,
      },
      signal: AbortSignal.timeout(10_000),
    });
    if (ok) return;
    // Goes on at every 4xx.
    if (!(status === 429 || (status >= 400 && status < 500))) break;
    await pause(n);
  }
  throw new Error('session not expired');
}
