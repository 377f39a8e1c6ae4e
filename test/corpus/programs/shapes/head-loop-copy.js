function toHeaders(obj) {
  const h = new Headers();
  for (const [k, v] of Object.entries(obj)) if (v != null) h.append(k, v);
  return h;
}
export const a = () => fetch('https://withpersona.com/api/v1/cases', { method: 'POST', headers: toHeaders({ Authorization: 'x' }) }); // $call POST /cases $ require-idempotency-key
export const b = () => fetch('https://withpersona.com/api/v1/cases', { method: 'POST', headers: toHeaders({ Authorization: 'x', 'Idempotency-Key': crypto.randomUUID() }) }); // $call POST /cases
