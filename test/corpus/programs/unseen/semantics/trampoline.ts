import { randomUUID } from 'node:crypto';

type Step = { done: true; value: unknown } | { done: false; next: () => Promise<Step>; after: number };

function send(body: string, key: string, n: number): () => Promise<Step> {
  return async () => {
    const res = await fetch('https://api.withpersona.com/api/v1/cases', { // $call POST /cases
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': key,
      },
      body,
      signal: AbortSignal.timeout(10_000),
    });
    if (res.status === 429 && n < 5) return { done: false, next: send(body, key, n + 1), after: 5000 * 2 ** n };
    if (!res.ok) throw new Error(`case refused: ${res.status}`);
    return { done: true, value: await res.json() };
  };
}

export async function open(body: object): Promise<unknown> {
  let step = await send(JSON.stringify(body), randomUUID(), 0)();
  while (!step.done) {
    const { next, after } = step;
    await new Promise((resolve) => setTimeout(resolve, after));
    step = await next();
  }
  return step.value;
}
