// $rules recommended
const RETRYABLE = new Set([429, 500, 502, 503, 504]);
const TEMPORARY = (status: number) => status === 429 || Math.floor(status / 100) === 5;
const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
const sleep = (n: number) => new Promise((resolve) => setTimeout(resolve, 1_000 * 2 ** n));

export async function bySet(id: string, key: string) {
  for (let n = 0; n < 5; n++) { // $ no-same-key-after-server-error#a
    const res = await fetch(`https://api.withpersona.com/api/v1/reports/${id}/run`, { method: 'POST', headers: { ...headers, 'Idempotency-Key': key } }); // $call POST /reports/{report-id}/run $ no-same-key-after-server-error#a
    if (!RETRYABLE.has(res.status)) return res;
    await sleep(n);
  }
  return null;
}

export async function byPredicate(id: string) {
  for (let n = 0; n < 5; n++) {
    const res = await fetch(`https://api.withpersona.com/api/v1/reports/${id}`, { headers }); // $call GET /reports/{report-id}
    if (!TEMPORARY(res.status)) return res;
    await sleep(n);
  }
  return null;
}

export async function byNegation(id: string) {
  for (let n = 0; n < 5; n++) { // $ no-unchanged-retry#b
    const res = await fetch(`https://api.withpersona.com/api/v1/reports/${id}`, { headers }); // $call GET /reports/{report-id} $ no-unchanged-retry#b
    if (!(res.status !== 200)) return res;
    await sleep(n);
  }
  return null;
}

export async function byRange(id: string) {
  for (let n = 0; n < 5; n++) {
    const res = await fetch(`https://api.withpersona.com/api/v1/reports/${id}`, { headers }); // $call GET /reports/{report-id}
    if (res.status < 429 || (res.status > 429 && res.status < 500)) return res;
    await sleep(n);
  }
  return null;
}

export async function byRangeOffByOne(id: string) {
  for (let n = 0; n < 5; n++) { // $ no-unchanged-retry#c
    const res = await fetch(`https://api.withpersona.com/api/v1/reports/${id}`, { headers }); // $call GET /reports/{report-id} $ no-unchanged-retry#c
    if (res.status < 422) return res;
    await sleep(n);
  }
  return null;
}
