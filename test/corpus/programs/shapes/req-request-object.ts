export async function create(b: string) {
  const request = new Request('https://withpersona.com/api/v1/inquiries', { method: 'POST', body: b, headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } });
  return fetch(request); // $call POST /inquiries $ require-idempotency-key
}
export async function createOnce(b: string, k: string) {
  const request = new Request('https://withpersona.com/api/v1/inquiries', { method: 'POST', body: b });
  request.headers.set('Idempotency-Key', k);
  return fetch(request); // $call POST /inquiries
}
export async function fromBase(id: string) {
  const base = new Request('https://withpersona.com', { headers: { Authorization: 'x' } });
  return fetch(new Request(`https://withpersona.com/api/v1/inquiries/${id}`, base)); // $call GET /inquiries/{inquiry-id}
}
export async function overridden(id: string) {
  return fetch(new Request(`https://withpersona.com/api/v1/inquiries/${id}/approve`), { method: 'POST' }); // $call POST /inquiries/{inquiry-id}/approve $ require-idempotency-key
}
