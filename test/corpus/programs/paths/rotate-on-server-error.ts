import { randomUUID } from 'node:crypto';

const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const send = (key: string, body: string) =>
  fetch('https://api.withpersona.com/api/v1/cases', { // $call POST /cases
    method: 'POST',
    headers: { ...headers, 'Idempotency-Key': key },
    body,
    signal: AbortSignal.timeout(10_000),
  });

export async function bySwitch(body: string) {
  let key = randomUUID();
  for (let attempt = 0; attempt < 4; attempt++) {
    const res = await send(key, body);
    switch (true) {
      case res.ok:
        return res.json();
      case res.status === 429:
        break;
      case res.status >= 500:
        key = randomUUID();
        break;
      default:
        throw new Error(`${res.status}`);
    }
    await sleep(5_000 * 2 ** attempt);
  }
}

export async function bySwitchForgotten(body: string) {
  let key = randomUUID();
  for (let attempt = 0; attempt < 4; attempt++) { // $ no-same-key-after-server-error#a
    const res = await send(key, body); // $ no-same-key-after-server-error#a
    switch (res.status) {
      case 200:
      case 201:
        return res.json();
      case 500:
      case 502:
        key = randomUUID();
        break;
      case 429:
      case 503: // $ no-same-key-after-server-error#a
        break;
      default:
        throw new Error(`${res.status}`);
    }
    await sleep(5_000 * 2 ** attempt);
  }
}

export async function rotatedTooEarly(body: string) {
  let key = randomUUID();
  for (let attempt = 0; attempt < 4; attempt++) { // $ no-same-key-after-server-error#b
    const res = await send(key, body); // $ no-same-key-after-server-error#b
    if (res.ok) return res.json();
    if (res.status < 500 && res.status !== 429) throw new Error(`${res.status}`);
    if (res.status === 429) key = randomUUID();
    await sleep(5_000 * 2 ** attempt);
  }
}

export async function rotatedAlwaysAfterAnswer(body: string) {
  let key = randomUUID();
  for (let attempt = 0; attempt < 4; attempt++) {
    let res: Response;
    try {
      res = await send(key, body);
    } catch {
      await sleep(5_000 * 2 ** attempt);
      continue;
    }
    if (res.ok) return res.json();
    if (res.status < 500 && res.status !== 429) throw new Error(`${res.status}`);
    key = randomUUID();
    await sleep(5_000 * 2 ** attempt);
  }
}
