import { setTimeout as sleep } from 'node:timers/promises';

const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };

export async function waits(id: string) {
  for (let attempt = 0; attempt < 4; attempt++) {
    const res = await fetch(`https://api.withpersona.com/api/v1/cases/${id}`, { headers }); // $call GET /cases/{case-id}
    if (res.ok) return res.json();
    if (res.status !== 429) throw new Error(`${res.status}`);
    const seconds = Number(res.headers.get('Retry-After') ?? 5 * 2 ** attempt); // $ no-retry-after#a
    await sleep(seconds * 1000); // $ no-retry-after#a
  }
}

export async function waitsRightly(id: string) {
  for (let attempt = 0; attempt < 4; attempt++) {
    const res = await fetch(`https://api.withpersona.com/api/v1/cases/${id}`, { headers }); // $call GET /cases/{case-id}
    if (res.ok) return res.json();
    if (res.status !== 429) throw new Error(`${res.status}`);
    const seconds = Number(res.headers.get('ratelimit-reset') ?? 5 * 2 ** attempt);
    await sleep(seconds * 1000);
  }
}

export function tellClient(response: Response) {
  return new Response('busy', { status: 429, headers: { 'Retry-After': '30' } });
}
