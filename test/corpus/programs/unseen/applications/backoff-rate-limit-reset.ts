import { setTimeout as sleep } from 'node:timers/promises';

const BASE = 'https://api.withpersona.com/api/v1';

async function withRateLimit(send: () => Promise<Response>): Promise<Response> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const res = await send();
    if (res.status !== 429) return res;
    const reset = res.headers.get('RateLimit-Reset');
    await sleep(reset ? Number(reset) * 1000 : 2 ** attempt * 5000);
  }
  throw new Error('still rate limited');
}

export async function events(after?: string) {
  const url = new URL(`${BASE}/events`);
  if (after) url.searchParams.set('page[after]', after);
  const res = await withRateLimit(() =>
    fetch(url, { // $call GET /events
      headers: {
        Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
        'Persona-Version': '2023-01-05',
      },
    }),
  );
  if (!res.ok) throw new Error(`events: ${res.status}`);
  return (await res.json()) as { data: { id: string }[]; links: { next: string | null } };
}
