import { backOff } from 'exponential-backoff';

const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };

async function read(id: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/accounts/${id}`, { headers }); // $call GET /accounts/{account-id}
  if (!res.ok) throw Object.assign(new Error('refused'), { status: res.status });
  return res.json();
}

export const everything = (id: string) => backOff(() => read(id)); // $ no-unchanged-retry

export const transient = (id: string) => backOff(() => read(id), { retry: (e) => e.status === undefined || e.status === 429 || e.status >= 500 });

export const constant = (id: string) =>
  backOff(() => read(id), { timeMultiple: 1, startingDelay: 1_000, retry: (e) => e.status === 429 }); // $ require-retry-backoff

export const endless = (id: string) =>
  backOff(() => read(id), { numOfAttempts: Infinity, retry: (e) => e.status === 429 }); // $ require-retry-limit
