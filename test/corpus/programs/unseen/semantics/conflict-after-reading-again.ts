import { setTimeout as sleep } from 'node:timers/promises';

const base = 'https://api.withpersona.com/api/v1';
const auth = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2025-12-08' };

async function fields(id: string): Promise<Record<string, unknown>> {
  const res = await fetch(`${base}/transactions/${id}`, { headers: auth }); // $call GET /transactions/{transaction-id}
  if (!res.ok) throw new Error(`transaction: ${res.status}`);
  return (await res.json()).data.attributes.fields;
}

/** A conflict means that somebody else wrote: read again, merge again, write again. */
export async function merge(id: string, change: (fields: Record<string, unknown>) => Record<string, unknown>) {
  for (let n = 0; n < 4; n += 1) {
    const merged = change(await fields(id));
    const res = await fetch(`${base}/transactions/${id}`, { // $call PATCH /transactions/{transaction-id}
      method: 'PATCH',
      headers: auth,
      body: JSON.stringify({ data: { attributes: { fields: merged } } }),
      signal: AbortSignal.timeout(10_000),
    });
    if (res.ok) return res.json();
    if (res.status !== 409) throw new Error(`transaction: ${res.status}`);
    await sleep(1000 * 2 ** n);
  }
  throw new Error('always somebody else');
}
