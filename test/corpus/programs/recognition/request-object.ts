const API = 'https://withpersona.com/api/v1';

export async function createSession(inquiryId: string) {
  const request = new Request(`${API}/inquiry-sessions`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ data: { attributes: { 'inquiry-id': inquiryId } } }),
  });
  const response = await fetch(request); // $call POST /inquiry-sessions $ require-idempotency-key
  if (!response.ok) throw new Error('no session');
  return response.json();
}

export async function expireAll(inquiryId: string) {
  const request = new Request(`${API}/inquiry-sessions/expire-all`, {
    method: 'POST',
    body: JSON.stringify({ meta: { 'inquiry-id': inquiryId } }),
  });
  request.headers.set('Authorization', `Bearer ${process.env.PERSONA_API_KEY}`);
  request.headers.set('Idempotency-Key', crypto.randomUUID());
  const response = await fetch(request); // $call POST /inquiry-sessions/expire-all
  return response.ok;
}
