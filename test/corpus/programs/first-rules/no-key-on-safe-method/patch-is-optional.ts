// What a key does on PATCH is not documented; the preset says nothing.
const base = 'https://withpersona.com/api/v1';

export async function note(inquiryId: string, text: string, requestId: string) {
  return fetch(`${base}/inquiries/${inquiryId}`, { // $call PATCH /inquiries/{inquiry-id}
    method: 'PATCH',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': requestId },
    body: JSON.stringify({ data: { attributes: { note: text } } }),
  });
}

export async function search(query: object, requestId: string) {
  return fetch(`${base}/inquiries/search`, { // $call POST /inquiries/search
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': requestId },
    body: JSON.stringify({ query }),
  });
}
