// $rules recommended
import { randomUUID } from 'node:crypto';

const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
const wait = (n: number) => new Promise((resolve) => setTimeout(resolve, 2_000 * 2 ** n));

const send = (key: string, body: string) =>
  fetch('https://api.withpersona.com/api/v1/reports', { method: 'POST', headers: { ...headers, 'Idempotency-Key': key }, body }); // $call POST /reports

// Only a lost answer leads to the next attempt.
export async function lostAnswers(body: string) {
  const key = randomUUID();
  for (let n = 0; n < 3; n++) {
    let res;
    try {
      res = await send(key, body);
    } catch {
      await wait(n);
      continue;
    }
    if (!res.ok) throw new Error(`${res.status}`);
    return res.json();
  }
}

export async function insideTry(body: string) {
  const key = randomUUID();
  for (let n = 0; n < 3; n++) { // $ no-unchanged-retry#a no-same-key-after-server-error#b
    try {
      const res = await send(key, body); // $ no-unchanged-retry#a no-same-key-after-server-error#b
      if (!res.ok) throw new Error(`${res.status}`); // $ no-unchanged-retry#a no-same-key-after-server-error#b
      return await res.json();
    } catch {
      await wait(n);
    }
  }
}

export async function timeoutsOnly(body: string) {
  const key = randomUUID();
  for (let n = 0; n < 3; n++) {
    try {
      const res = await send(key, body);
      if (!res.ok) throw new Error(`${res.status}`);
      return await res.json();
    } catch (error) {
      if (!(error instanceof TypeError) && (error as Error).name !== 'TimeoutError') throw error;
      await wait(n);
    }
  }
}

export async function perAttempt(body: string) {
  for (let n = 0; n < 3; n++) {
    const key = randomUUID(); // $ no-key-per-attempt#c
    let res;
    try {
      res = await send(key, body); // $ no-key-per-attempt#c
    } catch {
      await wait(n);
      continue;
    }
    if (!res.ok) throw new Error(`${res.status}`);
    return res.json();
  }
}

export async function perAttemptOfRateLimit(body: string) {
  for (let n = 0; n < 3; n++) {
    const key = randomUUID();
    const res = await send(key, body);
    if (res.status === 429) {
      await wait(n);
      continue;
    }
    if (!res.ok) throw new Error(`${res.status}`);
    return res.json();
  }
}
