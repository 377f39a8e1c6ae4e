import { randomUUID } from 'node:crypto';

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export async function openCase(body: object): Promise<unknown> {
  let key = randomUUID();
  let left = 4;
  let pause = 5000;
  let res: Response;
  do {
    res = await fetch('https://api.withpersona.com/api/v1/cases', { // $call POST /cases
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': key,
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
    if (res.ok) return res.json();
    if (res.status < 500 && res.status !== 429) break;
    if (res.status >= 500) key = randomUUID();
    await wait(pause);
    pause *= 2;
  } while (--left > 0);
  throw new Error(`gave up at ${res.status}`);
}
