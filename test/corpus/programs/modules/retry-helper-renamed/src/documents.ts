import { repeatForPersona as repeat, isBusyForPersona as isBusy, isDownForPersona as isDown } from './again.js';

const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };

async function call(path, init) {
  const res = await fetch(`https://api.withpersona.com/api/v1${path}`, { headers, ...init });
  if (!res.ok) throw Object.assign(new Error(path), { status: res.status });
  return res.json();
}

const post = (path, key) => call(path, { method: 'POST', headers: { ...headers, 'Idempotency-Key': key }, signal: AbortSignal.timeout(10_000) });

export const read = (id) => repeat(() => call(`/documents/${id}`), { when: isDown }); // $call GET /documents/{document-id}
export const readAlways = (id) => repeat(() => call(`/documents/${id}`)); // $call GET /documents/{document-id} $ no-unchanged-retry
export const readSteadily = (id) => repeat(() => call(`/documents/${id}`), { when: isBusy, delay: () => 1_000 }); // $call GET /documents/{document-id} $ require-retry-backoff
export const readForEver = (id) => repeat(() => call(`/documents/${id}`), { when: isBusy, attempts: Infinity }); // $call GET /documents/{document-id} $ require-retry-limit

export function run(id) {
  const key = crypto.randomUUID();
  return repeat(() => post(`/reports/${id}/run`, key), { when: isBusy }); // $call POST /reports/{report-id}/run
}

export function runThroughOutage(id) {
  const key = crypto.randomUUID();
  return repeat(() => post(`/reports/${id}/run`, key), { when: isDown }); // $call POST /reports/{report-id}/run $ no-same-key-after-server-error
}

export const runFresh = (id) => repeat(() => post(`/reports/${id}/run`, crypto.randomUUID()), { when: isBusy }); // $call POST /reports/{report-id}/run $ no-key-per-attempt
