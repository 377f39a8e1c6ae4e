const withAuth = (fn: typeof fetch) => (url: string, init: RequestInit = {}) => {
  const headers = new Headers(init.headers);
  headers.set('Authorization', `Bearer ${process.env.PERSONA_API_KEY}`);
  return fn(url, { ...init, headers });
};
const authed = withAuth(fetch);
export const get = (id: string) => authed(`https://withpersona.com/api/v1/cases/${id}`); // $call GET /cases/{case-id}
export const assign = (id: string) => authed(`https://withpersona.com/api/v1/cases/${id}/assign`, { method: 'POST' }); // $call POST /cases/{case-id}/assign $ require-idempotency-key
export const assignOnce = (id: string, key: string) => authed(`https://withpersona.com/api/v1/cases/${id}/assign`, { method: 'POST', headers: { 'Idempotency-Key': key } }); // $call POST /cases/{case-id}/assign
