import * as shared from './constants.js';

const url = 'https://api.withpersona.com/api/v1/cases';
const Authorization = `Bearer ${process.env.PERSONA_API_KEY}`;

async function ok(res) {
  if (!res.ok) throw new Error(`${res.status}`);
  return res.json();
}

export const current = () => fetch(url, { headers: { Authorization, [shared.HEADER.version]: shared.VERSIONS.current } }).then(ok); // $call GET /cases
export const old = () => fetch(url, { headers: { Authorization, [shared.HEADER.version]: shared.VERSIONS.old } }).then(ok); // $call GET /cases
export const typo = () => fetch(url, { headers: { Authorization, [shared.HEADER.version]: shared.VERSIONS.typo } }).then(ok); // $call GET /cases $ no-unknown-api-version
export const none = () => fetch(url, { headers: { Authorization } }).then(ok); // $call GET /cases $ require-api-version
export const keyOnGet = (id) => fetch(url, { headers: { Authorization, [shared.HEADER.version]: shared.VERSIONS.old, [shared.HEADER.key]: id } }).then(ok); // $call GET /cases $ no-key-on-safe-method

export async function bounded() {
  for (let n = 0; n < shared.LIMITS.attempts; n++) {
    const res = await fetch(url, { headers: { Authorization, [shared.HEADER.version]: shared.VERSIONS.old } }); // $call GET /cases
    if (res.status !== 429) return ok(res);
    await new Promise((resolve) => setTimeout(resolve, shared.LIMITS.pause * 2 ** n));
  }
}

export async function unbounded() {
  for (let n = 0; n < shared.LIMITS.none; n++) { // $ require-retry-limit#a
    const res = await fetch(url, { headers: { Authorization, [shared.HEADER.version]: shared.VERSIONS.old } }); // $call GET /cases $ require-retry-limit#a
    if (res.status !== 429) return ok(res);
    await new Promise((resolve) => setTimeout(resolve, shared.LIMITS.pause * 2 ** n));
  }
}

export async function steady() {
  for (let n = 0; n < shared.LIMITS.attempts; n++) { // $ require-retry-backoff#b
    const res = await fetch(url, { headers: { Authorization, [shared.HEADER.version]: shared.VERSIONS.old } }); // $call GET /cases $ require-retry-backoff#b
    if (res.status !== 429) return ok(res);
    await new Promise((resolve) => setTimeout(resolve, shared.LIMITS.pause)); // $ require-retry-backoff#b
  }
}
