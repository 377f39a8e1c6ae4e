import pRetry, { AbortError } from 'p-retry';
import { randomUUID } from 'node:crypto';

const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };
const url = 'https://api.withpersona.com/api/v1/reports';

const send = (body: string, key: string) =>
  fetch(url, { method: 'POST', headers: { ...headers, 'Idempotency-Key': key }, body, signal: AbortSignal.timeout(15_000) }); // $call POST /reports

export function onLostAnswers(body: string) {
  const key = randomUUID();
  // A 4xx or 5xx resolves: only lost answers are repeated.
  return pRetry(() => send(body, key), { retries: 4 });
}

export function onEverything(body: string) {
  const key = randomUUID();
  return pRetry(async () => { // $ no-unchanged-retry#a no-same-key-after-server-error#a
    const res = await send(body, key); // $ no-unchanged-retry#a no-same-key-after-server-error#a
    if (!res.ok) throw new Error(`${res.status}`); // $ no-unchanged-retry#a no-same-key-after-server-error#a
    return res.json();
  });
}

export function untilRefused(body: string) {
  const key = randomUUID();
  return pRetry(async () => { // $ no-same-key-after-server-error#b
    const res = await send(body, key); // $ no-same-key-after-server-error#b
    if (res.status >= 400 && res.status < 500 && res.status !== 429) throw new AbortError(`${res.status}`);
    if (!res.ok) throw new Error(`${res.status}`); // $ no-same-key-after-server-error#b
    return res.json();
  });
}

export function asPersonaAsks(body: string) {
  let key = randomUUID();
  return pRetry(async () => {
    const res = await send(body, key);
    if (res.status >= 500) {
      key = randomUUID();
      throw new Error(`${res.status}`);
    }
    if (res.status !== 429 && !res.ok) throw new AbortError(`${res.status}`);
    if (!res.ok) throw new Error(`${res.status}`);
    return res.json();
  });
}

export function withoutPause(body: string) {
  const key = randomUUID();
  return pRetry(() => send(body, key), { retries: 4, minTimeout: 0 }); // $ MISSING: require-retry-backoff
}

export function steadily(body: string) {
  const key = randomUUID();
  return pRetry(() => send(body, key), { retries: 4, factor: 1, minTimeout: 2_000 }); // $ require-retry-backoff
}

export function forEver(body: string) {
  const key = randomUUID();
  return pRetry(() => send(body, key), { retries: Number.POSITIVE_INFINITY }); // $ require-retry-limit
}

export function perAttempt(body: string) {
  return pRetry(() => send(body, randomUUID()), { retries: 4 }); // $ no-key-per-attempt
}
