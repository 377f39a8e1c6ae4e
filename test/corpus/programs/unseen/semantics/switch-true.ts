import { randomUUID } from 'node:crypto';

const pause = (n: number) => new Promise((r) => setTimeout(r, 5000 * 2 ** n));

export async function expireSession(id: string) {
  let key: string = randomUUID();
  attempts: for (let n = 0; n < 4; n += 1) {
    const { ok, status } = await fetch(`https://api.withpersona.com/api/v1/inquiry-sessions/${id}/expire`, { // $call POST /inquiry-sessions/{inquiry-session-id}/expire
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': key,
      },
      signal: AbortSignal.timeout(10_000),
    });
    switch (true) {
      case ok:
        return;
      case status === 429:
        await pause(n);
        continue attempts;
      case status >= 500:
        key = randomUUID();
        await pause(n);
        continue attempts;
      default:
        break attempts;
    }
  }
  throw new Error('session not expired');
}
