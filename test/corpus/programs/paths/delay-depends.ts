// $rules require-retry-backoff require-retry-limit no-unchanged-retry
const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const read = (id: string) => fetch(`https://api.withpersona.com/api/v1/cases/${id}`, { headers });

export async function resetOrGrow(id: string) {
  for (let n = 0; n < 5; n++) {
    const res = await read(id);
    if (res.status !== 429 && res.status < 500) return res;
    const reset = res.headers.get('RateLimit-Reset');
    if (reset) await wait(Number(reset) * 1_000);
    else await wait(5_000 * 2 ** n);
  }
  return null;
}

export async function fast(id: string) {
  for (let n = 0; n < 5; n++) { // $ require-retry-backoff#a
    const res = await read(id); // $ require-retry-backoff#a
    if (res.status !== 429 && res.status < 500) return res;
    if (res.status === 429) await wait(5_000 * 2 ** n);
  }
  return null;
}

export async function capped(id: string) {
  for (let n = 0; n < 10; n++) {
    const res = await read(id);
    if (res.status !== 429) return res;
    await wait(Math.min(1_000 * 2 ** n, 30_000));
  }
  return null;
}

export async function cappedTooLow(id: string) {
  for (let n = 0; n < 10; n++) { // $ require-retry-backoff#b
    const res = await read(id); // $ require-retry-backoff#b
    if (res.status !== 429) return res;
    await wait(Math.min(1_000 * 2 ** n, 1_000)); // $ require-retry-backoff#b
  }
  return null;
}

export async function second(id: string) {
  const res = await read(id);
  if (res.status !== 429) return res;
  await wait(Number(res.headers.get('RateLimit-Reset') ?? 30) * 1_000);
  return read(id);
}

export async function secondAtOnce(id: string) {
  const res = await read(id); // $ require-retry-backoff#c
  if (res.status !== 429) return res;
  return read(id); // $ require-retry-backoff#c
}
