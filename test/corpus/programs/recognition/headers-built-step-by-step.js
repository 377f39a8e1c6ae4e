export async function decline(inquiryId, { comment, key }) {
  const headers = {};
  headers.Authorization = `Bearer ${process.env.PERSONA_API_KEY}`;
  headers['Content-Type'] = 'application/json';
  if (key) headers['Idempotency-Key'] = key;

  return fetch(`https://withpersona.com/api/v1/inquiries/${inquiryId}/decline`, { // $call POST /inquiries/{inquiry-id}/decline
    method: 'POST',
    headers,
    body: JSON.stringify({ meta: { comment } }),
  });
}

export async function approve(inquiryId, comment) {
  const headers = {};
  headers.Authorization = `Bearer ${process.env.PERSONA_API_KEY}`;
  headers['Content-Type'] = 'application/json';

  const init = { headers };
  init.method = 'POST';
  if (comment) init.body = JSON.stringify({ meta: { comment } });
  return fetch(`https://withpersona.com/api/v1/inquiries/${inquiryId}/approve`, init); // $call POST /inquiries/{inquiry-id}/approve $ require-idempotency-key
}
