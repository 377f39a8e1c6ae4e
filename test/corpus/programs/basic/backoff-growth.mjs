import { setTimeout as sleep } from 'node:timers/promises';

const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };
const DELAYS = [5_000, 10_000, 20_000, 40_000];

export async function withTable(id) {
  for (const delay of [...DELAYS, null]) {
    const res = await fetch(`https://withpersona.com/api/v1/accounts/${id}`, { headers }); // $call GET /accounts/{account-id}
    if (res.ok) return res.json();
    if (res.status !== 429 || delay === null) throw new Error(`Persona: ${res.status}`);
    await sleep(delay);
  }
}

export async function linear(id) {
  for (let n = 1; n <= 4; n++) {
    const res = await fetch(`https://withpersona.com/api/v1/accounts/${id}`, { headers }); // $call GET /accounts/{account-id}
    if (res.ok) return res.json();
    if (res.status !== 429) throw new Error(`Persona: ${res.status}`);
    await sleep(n * 2_000);
  }
}

export async function doubled(id) {
  let delay = 500;
  for (let n = 0; n < 6; n++) {
    const res = await fetch(`https://withpersona.com/api/v1/accounts/${id}`, { headers }); // $call GET /accounts/{account-id}
    if (res.ok) return res.json();
    if (res.status !== 429) throw new Error(`Persona: ${res.status}`);
    await sleep(delay);
    delay *= 2;
  }
}

export async function neverDoubled(id) {
  const delay = 500;
  for (let n = 0; n < 6; n++) { // $ require-retry-backoff#a
    const res = await fetch(`https://withpersona.com/api/v1/accounts/${id}`, { headers }); // $call GET /accounts/{account-id} $ require-retry-backoff#a
    if (res.ok) return res.json();
    if (res.status !== 429) throw new Error(`Persona: ${res.status}`);
    await sleep(delay); // $ require-retry-backoff#a
  }
}

export async function jitterAlone(id) {
  for (let n = 0; n < 6; n++) {
    const res = await fetch(`https://withpersona.com/api/v1/accounts/${id}`, { headers }); // $call GET /accounts/{account-id}
    if (res.ok) return res.json();
    if (res.status !== 429) throw new Error(`Persona: ${res.status}`);
    await sleep(2 ** n * 1_000 + Math.random() * 250);
  }
}
