import { randomUUID } from 'node:crypto';

const base = 'https://api.withpersona.com/api/v1';
const auth = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2025-12-08' };

function post(path: string, body: object) {
  return fetch(base + path, {
    method: 'POST',
    headers: { ...auth, 'Idempotency-Key': randomUUID() },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });
}

export async function ensureAccount(referenceId: string) {
  const res = await post('/accounts', { data: { attributes: { 'reference-id': referenceId } } }); // $call POST /accounts
  if (res.status === 409) {
    const found = await fetch(`${base}/accounts?filter[reference-id]=${encodeURIComponent(referenceId)}`, { headers: auth }); // $call GET /accounts
    if (!found.ok) throw new Error('not found either');
    const { data } = await found.json();
    return data[0];
  }
  if (!res.ok) throw new Error(`account: ${res.status}`);
  return (await res.json()).data;
}

export async function createAccount(referenceId: string) {
  const res = await post('/accounts', { data: { attributes: { 'reference-id': referenceId } } }); // $ require-conflict-handling $call POST /accounts
  if (!res.ok) throw new Error(`account: ${res.status}`);
  return (await res.json()).data;
}
