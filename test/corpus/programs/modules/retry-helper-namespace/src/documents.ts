import * as shared from './retry.js';

const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };

async function call(path, init) {
  const res = await fetch(`https://api.withpersona.com/api/v1${path}`, { headers, ...init });
  if (!res.ok) throw Object.assign(new Error(path), { status: res.status });
  return res.json();
}

const post = (path, key) => call(path, { method: 'POST', headers: { ...headers, 'Idempotency-Key': key }, signal: AbortSignal.timeout(10_000) });

export const read = (id) => shared.repeat(() => call(`/documents/${id}`), { when: shared.isDown }); // $call GET /documents/{document-id}
export const readAlways = (id) => shared.repeat(() => call(`/documents/${id}`)); // $call GET /documents/{document-id} $ no-unchanged-retry
export const readSteadily = (id) => shared.repeat(() => call(`/documents/${id}`), { when: shared.isBusy, delay: () => 1_000 }); // $call GET /documents/{document-id} $ require-retry-backoff
export const readForEver = (id) => shared.repeat(() => call(`/documents/${id}`), { when: shared.isBusy, attempts: Infinity }); // $call GET /documents/{document-id} $ require-retry-limit

export function run(id) {
  const key = crypto.randomUUID();
  return shared.repeat(() => post(`/reports/${id}/run`, key), { when: shared.isBusy }); // $call POST /reports/{report-id}/run
}

export function runThroughOutage(id) {
  const key = crypto.randomUUID();
  return shared.repeat(() => post(`/reports/${id}/run`, key), { when: shared.isDown }); // $call POST /reports/{report-id}/run $ no-same-key-after-server-error
}

export const runFresh = (id) => shared.repeat(() => post(`/reports/${id}/run`, crypto.randomUUID()), { when: shared.isBusy }); // $call POST /reports/{report-id}/run $ no-key-per-attempt
