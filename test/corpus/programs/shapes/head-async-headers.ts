async function authHeaders() { const token = await readSecret('persona'); return { Authorization: `Bearer ${token}`, Accept: 'application/json' }; }
declare function readSecret(name: string): Promise<string>;
export async function create(b: object) {
  const res = await fetch('https://withpersona.com/api/v1/accounts', { method: 'POST', headers: { ...(await authHeaders()), 'Content-Type': 'application/json' }, body: JSON.stringify(b) }); // $call POST /accounts $ require-idempotency-key
  return res.json();
}
export async function createAll(b: object) {
  const [headers, key] = await Promise.all([authHeaders(), Promise.resolve(crypto.randomUUID())]);
  return fetch('https://withpersona.com/api/v1/accounts', { method: 'POST', headers: { ...headers, 'Idempotency-Key': key }, body: JSON.stringify(b) }); // $call POST /accounts
}
