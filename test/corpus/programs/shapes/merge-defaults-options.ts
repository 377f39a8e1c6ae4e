import { randomUUID } from 'node:crypto';
const defaults: RequestInit = { method: 'GET', headers: { Accept: 'application/json' } };
async function api(path: string, options: RequestInit = {}) {
  const merged = { ...defaults, ...options, headers: { ...defaults.headers, Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, ...options.headers } };
  const res = await fetch('https://withpersona.com/api/v1' + path, merged);
  if (!res.ok) throw new Error(String(res.status));
  return res.json();
}
export const list = () => api('/cases'); // $call GET /cases
export const open = (b: unknown) => api('/cases', { method: 'POST', body: JSON.stringify(b) }); // $call POST /cases $ require-idempotency-key
export const openOnce = (b: unknown) => api('/cases', { method: 'POST', body: JSON.stringify(b), headers: { 'Idempotency-Key': randomUUID() } }); // $call POST /cases
