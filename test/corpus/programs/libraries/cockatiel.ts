import { ConstantBackoff, ExponentialBackoff, handleAll, handleType, retry } from 'cockatiel';

const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };

class Transient extends Error {}

async function read(id: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1/inquiries/${id}`, { headers }); // $call GET /inquiries/{inquiry-id}
  if (res.status === 429 || res.status >= 500) throw new Transient(`${res.status}`);
  if (!res.ok) throw new Error(`${res.status}`);
  return res.json();
}

const unbounded = retry(handleType(Transient), { backoff: new ExponentialBackoff() }); // $ require-retry-limit#a
const hot = retry(handleType(Transient), { maxAttempts: 4 }); // $ require-retry-backoff#b
const constant = retry(handleType(Transient), { maxAttempts: 4, backoff: new ConstantBackoff(1_000) }); // $ require-retry-backoff#c
const everything = retry(handleAll, { maxAttempts: 4, backoff: new ExponentialBackoff() }); // $ no-unchanged-retry#d
const good = retry(handleType(Transient), { maxAttempts: 4, backoff: new ExponentialBackoff({ initialDelay: 1_000 }) });

export const viaUnbounded = (id: string) => unbounded.execute(() => read(id)); // $ require-retry-limit#a
export const viaHot = (id: string) => hot.execute(() => read(id)); // $ require-retry-backoff#b
export const viaConstant = (id: string) => constant.execute(() => read(id)); // $ require-retry-backoff#c
export const viaEverything = (id: string) => everything.execute(() => read(id)); // $ no-unchanged-retry#d
export const viaGood = (id: string) => good.execute(() => read(id));
