import { setTimeout as sleep } from 'node:timers/promises';

const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };

export async function forEver(id: string) {
  let delay = 1_000;
  while (true) { // $ require-retry-limit#a
    const res = await fetch(`https://api.withpersona.com/api/v1/transactions/${id}`, { headers }); // $call GET /transactions/{transaction-id} $ require-retry-limit#a
    if (res.ok) return res.json();
    if (res.status < 500 && res.status !== 429) throw new Error(`HTTP ${res.status}`);
    await sleep(delay);
    delay *= 2;
  }
}

export async function capped(id: string) {
  let delay = 1_000;
  let left = 5;
  while (true) {
    const res = await fetch(`https://api.withpersona.com/api/v1/transactions/${id}`, { headers }); // $call GET /transactions/{transaction-id}
    if (res.ok) return res.json();
    if ((res.status < 500 && res.status !== 429) || left-- === 0) throw new Error(`HTTP ${res.status}`);
    await sleep(delay);
    delay *= 2;
  }
}

export async function untilDeadline(id: string) {
  const deadline = Date.now() + 120_000;
  for (let delay = 1_000; ; delay *= 2) {
    const res = await fetch(`https://api.withpersona.com/api/v1/transactions/${id}`, { headers }); // $call GET /transactions/{transaction-id}
    if (res.ok) return res.json();
    if (res.status < 500 && res.status !== 429) throw new Error(`HTTP ${res.status}`);
    if (Date.now() + delay > deadline) throw new Error('out of time');
    await sleep(delay);
  }
}

export async function untilAborted(id: string, signal: AbortSignal) {
  for (let delay = 1_000; !signal.aborted; delay *= 2) {
    const res = await fetch(`https://api.withpersona.com/api/v1/transactions/${id}`, { headers, signal }); // $call GET /transactions/{transaction-id}
    if (res.ok) return res.json();
    if (res.status < 500 && res.status !== 429) throw new Error(`HTTP ${res.status}`);
    await sleep(delay, undefined, { signal });
  }
  throw signal.reason;
}

export async function recursive(id: string, delay = 1_000): Promise<unknown> {
  const res = await fetch(`https://api.withpersona.com/api/v1/transactions/${id}`, { headers }); // $call GET /transactions/{transaction-id} $ require-retry-limit#b
  if (res.ok) return res.json();
  if (res.status < 500 && res.status !== 429) throw new Error(`HTTP ${res.status}`);
  await sleep(delay);
  return recursive(id, delay * 2); // $ require-retry-limit#b
}

export async function recursiveWithCount(id: string, attempt = 0): Promise<unknown> {
  const res = await fetch(`https://api.withpersona.com/api/v1/transactions/${id}`, { headers }); // $call GET /transactions/{transaction-id}
  if (res.ok) return res.json();
  if ((res.status < 500 && res.status !== 429) || attempt >= 4) throw new Error(`HTTP ${res.status}`);
  await sleep(1_000 * 2 ** attempt);
  return recursiveWithCount(id, attempt + 1);
}
