const API = 'https://withpersona.com/api/v1';

export async function resumeIfPending(inquiryId: string) {
  const headers = {
    Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
    'Idempotency-Key': crypto.randomUUID(), // $ no-key-on-safe-method#a
  };
  const current = await fetch(`${API}/inquiries/${inquiryId}`, { headers }); // $call GET /inquiries/{inquiry-id} $ no-key-on-safe-method#a
  const { data } = await current.json();
  if (data.attributes.status !== 'pending') return null;
  // The GET that shares the key is no reuse: a key has no effect there.
  const response = await fetch(`${API}/inquiries/${inquiryId}/resume`, { method: 'POST', headers }); // $call POST /inquiries/{inquiry-id}/resume
  return response.json();
}

export async function resumeIfPendingCleanly(inquiryId: string) {
  const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
  const current = await fetch(`${API}/inquiries/${inquiryId}`, { headers }); // $call GET /inquiries/{inquiry-id}
  const { data } = await current.json();
  if (data.attributes.status !== 'pending') return null;
  const response = await fetch(`${API}/inquiries/${inquiryId}/resume`, { // $call POST /inquiries/{inquiry-id}/resume
    method: 'POST',
    headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() },
  });
  return response.json();
}
