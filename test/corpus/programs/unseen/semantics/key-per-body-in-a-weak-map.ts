import { randomUUID } from 'node:crypto';

const keys = new WeakMap<object, string>();

function keyOf(body: object): string {
  const known = keys.get(body);
  if (known) return known;
  const made = randomUUID();
  keys.set(body, made);
  return made;
}

async function post(body: object, attempt = 1): Promise<unknown> {
  try {
    const res = await fetch('https://api.withpersona.com/api/v1/reports', { // $call POST /reports
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2025-12-08',
        'Idempotency-Key': keyOf(body),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
    return res.ok ? await res.json() : { refused: res.status };
  } catch (error) {
    if (attempt === 5) throw error;
    await new Promise((done) => setTimeout(done, 2500 * 2 ** attempt));
    return post(body, attempt + 1);
  }
}

export const screen = (term: string) =>
  post({ data: { type: 'report/watchlist', attributes: { query: { term } } } });
