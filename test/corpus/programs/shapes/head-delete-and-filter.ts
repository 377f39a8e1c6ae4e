export function create(b: string, extra: { 'Idempotency-Key'?: string } = {}) {
  const headers: Record<string, string> = { Authorization: 'x', 'X-Debug': '1' };
  delete headers['X-Debug'];
  const clean = Object.fromEntries(Object.entries(headers).filter(([, v]) => Boolean(v)));
  return fetch('https://withpersona.com/api/v1/accounts', { method: 'POST', headers: clean, body: b }); // $call POST /accounts $ require-idempotency-key
}
export function pick(b: string) {
  const { 'X-Debug': _, ...rest } = { Authorization: 'x', 'X-Debug': '1' };
  return fetch('https://withpersona.com/api/v1/accounts', { method: 'POST', headers: rest, body: b }); // $call POST /accounts $ require-idempotency-key
}
