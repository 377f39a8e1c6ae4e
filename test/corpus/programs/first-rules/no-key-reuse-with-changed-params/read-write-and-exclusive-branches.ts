const api = 'https://withpersona.com/api/v1';
const authorization = `Bearer ${process.env.PERSONA_API_KEY}`;

// Only one of the two is ever sent.
export async function decide(inquiry: string, verdict: 'yes' | 'no', ticket: { id: string }) {
  const headers = { authorization, 'idempotency-key': ticket.id };
  if (verdict === 'yes') return fetch(`${api}/inquiries/${inquiry}/approve`, { method: 'POST', headers }); // $call POST /inquiries/{inquiry-id}/approve
  return fetch(`${api}/inquiries/${inquiry}/decline`, { method: 'POST', headers }); // $call POST /inquiries/{inquiry-id}/decline
}

// Both are sent when the first one is refused.
export async function resumeOrRestart(inquiry: string, template: string) {
  const headers = { authorization, 'idempotency-key': crypto.randomUUID() }; // $ no-key-reuse-with-changed-params#a
  const resumed = await fetch(`${api}/inquiries/${inquiry}/resume`, { method: 'POST', headers }); // $call POST /inquiries/{inquiry-id}/resume $ no-key-reuse-with-changed-params#a
  if (resumed.ok) return resumed;
  const body = JSON.stringify({ data: { attributes: { 'inquiry-template-id': template } } });
  return fetch(`${api}/inquiries`, { method: 'POST', headers, body }); // $call POST /inquiries $ no-key-reuse-with-changed-params#a
}

// Reading needs no key and gets none.
export async function createAndRead(template: string) {
  const once = crypto.randomUUID();
  const body = JSON.stringify({ data: { attributes: { 'inquiry-template-id': template } } });
  const created = await fetch(`${api}/inquiries`, { method: 'POST', headers: { authorization, 'idempotency-key': once }, body }); // $call POST /inquiries
  const { data } = await created.json();
  return fetch(`${api}/inquiries/${data.id}`, { headers: { authorization } }); // $call GET /inquiries/{inquiry-id}
}
