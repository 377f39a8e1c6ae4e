const isProd = process.env.NODE_ENV === 'production';
const host = isProd ? 'withpersona.com' : 'sandbox-api.withpersona.com';
const API = `https://${host}/api/v1`;
export const create = (b: string) => fetch(`${API}/transactions`, { method: 'POST', body: b, headers: { Authorization: 'x' } }); // $call POST /transactions $ require-idempotency-key
