const api = 'https://withpersona.com/api/v1';
const init = (key: string, body?: object): RequestInit => ({
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
  body: JSON.stringify(body ?? {}),
});

// One key in several calls, of which one only is made.
export async function decide(id: string, decision: string, key: string) {
  if (decision === 'approve') return fetch(`${api}/inquiries/${id}/approve`, init(key)); // $call POST /inquiries/{inquiry-id}/approve
  if (decision === 'decline') return fetch(`${api}/inquiries/${id}/decline`, init(key)); // $call POST /inquiries/{inquiry-id}/decline
  return fetch(`${api}/inquiries/${id}/mark-for-review`, init(key)); // $call POST /inquiries/{inquiry-id}/mark-for-review
}

export async function open(kind: 'case' | 'report', attributes: object) {
  const key = crypto.randomUUID();
  switch (kind) {
    case 'case':
      return fetch(`${api}/cases`, init(key, { data: { attributes } })); // $call POST /cases
    case 'report':
      return fetch(`${api}/reports`, init(key, { data: { attributes } })); // $call POST /reports
  }
}

export async function first(id: string, done: boolean) {
  const key = crypto.randomUUID();
  let response: Response;
  if (done) {
    response = await fetch(`${api}/inquiries/${id}/expire`, init(key)); // $call POST /inquiries/{inquiry-id}/expire
  } else {
    response = await fetch(`${api}/inquiries/${id}/resume`, init(key)); // $call POST /inquiries/{inquiry-id}/resume
  }
  return response.ok;
}
