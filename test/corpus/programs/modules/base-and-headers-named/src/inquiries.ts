import { API, headers } from './persona-config.js';

export async function open(attributes) {
  const res = await fetch(`${API}/cases`, { // $call POST /cases $ require-idempotency-key require-request-timeout
    method: 'POST',
    headers: headers({ 'Content-Type': 'application/json' }),
    body: JSON.stringify({ data: { attributes } }),
  });
  if (!res.ok) throw new Error(`${res.status}`);
  return res.json();
}

export async function openOnce(attributes, submissionId) {
  const res = await fetch(`${API}/cases`, { // $call POST /cases
    method: 'POST',
    headers: headers({ 'Content-Type': 'application/json', 'Idempotency-Key': `case:${submissionId}:${crypto.randomUUID()}` }),
    body: JSON.stringify({ data: { attributes } }),
    signal: AbortSignal.timeout(8_000),
  });
  if (!res.ok) throw new Error(`${res.status}`);
  return res.json();
}

export async function status(id) {
  const res = await fetch(`${API}/cases/${id}`, { headers: headers() }); // $call GET /cases/{case-id} $ require-status-check#a
  return (await res.json()).data.attributes.status; // $ require-status-check#a
}

export async function statusChecked(id) {
  const res = await fetch(`${API}/cases/${id}`, { headers: headers() }); // $call GET /cases/{case-id}
  return res.ok ? (await res.json()).data.attributes.status : null;
}

export const update = (id, attributes) => fetch(`${API}/cases/${id}`, { method: 'PUT', headers: headers(), body: JSON.stringify({ data: { attributes } }) }); // $ no-unknown-endpoint
