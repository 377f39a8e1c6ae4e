import { setTimeout as sleep } from 'node:timers/promises';

const BASE = 'https://api.withpersona.com/api/v1';
const FINAL = new Set(['approved', 'declined', 'failed', 'expired']);

async function read(id: string, signal: AbortSignal) {
  const res = await fetch(`${BASE}/inquiries/${id}`, { // $call GET /inquiries/{inquiry-id}
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' },
    signal,
  });
  if (!res.ok) throw new Error(`inquiry ${id}: ${res.status}`);
  const { data } = await res.json();
  return data.attributes.status as string;
}

export async function untilDecided(id: string, { everyMs = 3000, signal = AbortSignal.timeout(600_000) } = {}) {
  let status = await read(id, signal);
  while (!FINAL.has(status)) {
    await sleep(everyMs, undefined, { signal });
    status = await read(id, signal);
  }
  return status;
}

export async function watch(ids: string[], onDecided: (id: string, status: string) => void) {
  let open = [...ids];
  while (open.length > 0) {
    const next: string[] = [];
    for (const id of open) {
      const status = await read(id, AbortSignal.timeout(5_000));
      if (FINAL.has(status)) onDecided(id, status);
      else next.push(id);
    }
    open = next;
    if (open.length > 0) await sleep(10_000);
  }
}
