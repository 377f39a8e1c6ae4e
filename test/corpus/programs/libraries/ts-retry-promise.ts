import { NotRetryableError, retry } from 'ts-retry-promise';

const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };

async function read(id: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/devices/${id}`, { headers }); // $call GET /devices/{device-id}
  if (res.status === 429 || res.status >= 500) throw new Error(`${res.status}`);
  if (!res.ok) throw new NotRetryableError(`${res.status}`);
  return res.json();
}

export const fixed = (id: string) => retry(() => read(id), { retries: 3 }); // $ require-retry-backoff
export const growing = (id: string) => retry(() => read(id), { retries: 3, backoff: 'EXPONENTIAL', delay: 1_000 });
export const linear = (id: string) => retry(() => read(id), { retries: 3, backoff: 'LINEAR', delay: 2_000 });
export const endless = (id: string) => retry(() => read(id), { retries: 'INFINITELY', timeout: 'INFINITELY', backoff: 'LINEAR', delay: 2_000 }); // $ MISSING: require-retry-limit
