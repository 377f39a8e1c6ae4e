const call = (path: string, init: { method?: string; headers?: Record<string, string>; body?: string }) =>
  fetch(new URL(path, 'https://withpersona.com').href, { ...init, method: init.method ?? 'GET', headers: { ...(init.headers ?? {}), ...{ Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } } });
export const a = () => call('/api/v1/accounts', {}); // $call GET /accounts
export const b = (body: string) => call('/api/v1/accounts', { method: 'POST', body }); // $call POST /accounts $ require-idempotency-key
export const c = (body: string, k: string) => call('/api/v1/accounts', { method: 'POST', body, headers: { 'idempotency-key': k } }); // $call POST /accounts
