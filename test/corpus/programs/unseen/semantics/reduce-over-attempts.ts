import { randomUUID } from 'node:crypto';

const DELAYS = [0, 5000, 10_000, 20_000];

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function send(body: string, key: string): Promise<Response> {
  return fetch('https://api.withpersona.com/api/v1/cases', { // $call POST /cases
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': key,
    },
    body,
    signal: AbortSignal.timeout(10_000),
  });
}

export async function open(body: object): Promise<unknown> {
  const key = randomUUID();
  const text = JSON.stringify(body);
  const res = await DELAYS.reduce<Promise<Response | undefined>>(async (before, ms) => {
    const last = await before;
    if (last && last.status !== 429) return last;
    await rest(ms);
    return send(text, key);
  }, Promise.resolve(undefined));
  if (!res?.ok) throw new Error(`no case: ${res?.status}`);
  return res.json();
}
