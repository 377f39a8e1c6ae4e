import { setTimeout as sleep } from 'node:timers/promises';

const base = 'https://api.withpersona.com/api/v1';
const version = '2023-01-05';

function authorize(extra: Record<string, string> = {}) {
  return { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': version, ...extra };
}

async function call(path: string, init: RequestInit = {}) {
  const res = await fetch(base + path, { ...init, signal: AbortSignal.timeout(20_000) });
  if (!res.ok) throw Object.assign(new Error(path), { status: res.status });
  return res.json();
}

const keyed = (key: string) => ({ method: 'POST', headers: authorize({ 'Idempotency-Key': key }) });

async function withRetry<T>(run: () => Promise<T>, retryable: (status?: number) => boolean): Promise<T> {
  let delay = 2_000;
  for (let left = 4; ; left--) { // $ no-unchanged-retry#a no-same-key-after-server-error#b
    try {
      return await run(); // $ no-unchanged-retry#a no-same-key-after-server-error#b
    } catch (error: any) {
      if (left === 0 || !retryable(error.status)) throw error;
      await sleep(delay);
      delay *= 2;
    }
  }
}

const isBusy = (status?: number) => status === undefined || status === 429;
const isDown = (status?: number) => isBusy(status) || status! >= 500;

export const approve = (id: string, key: string) => withRetry(() => call(`/inquiries/${id}/approve`, keyed(key)), isBusy); // $call POST /inquiries/{inquiry-id}/approve
export const decline = (id: string, key: string) => withRetry(() => call(`/inquiries/${id}/decline`, keyed(key)), isDown); // $call POST /inquiries/{inquiry-id}/decline $ no-same-key-after-server-error#b
export const list = () => withRetry(() => call('/inquiries', { headers: authorize() }), () => true); // $call GET /inquiries $ no-unchanged-retry#a
export const events = () => withRetry(() => call('/events', { headers: authorize() }), isDown); // $call GET /events
