const headers = {
  Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
  'Persona-Version': '2023-01-05',
  'Content-Type': 'application/json',
};
const signal = () => AbortSignal.timeout(10_000);

async function must(response: Response) {
  if (!response.ok) throw new Error(`Persona: ${response.status}`);
}

export async function tagAndNote(inquiryId: string, note: string) {
  await Promise.all([ // $ no-concurrent-writes#a
    fetch(`https://api.withpersona.com/api/v1/inquiries/${inquiryId}`, { // $call PATCH /inquiries/{inquiry-id} $ no-concurrent-writes#a
      method: 'PATCH',
      headers,
      body: JSON.stringify({ data: { attributes: { note } } }),
      signal: signal(),
    }).then(must),
    fetch(`https://api.withpersona.com/api/v1/inquiries/${inquiryId}/add-tag`, { // $call POST /inquiries/{inquiry-id}/add-tag $ no-concurrent-writes#a
      method: 'POST',
      headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() },
      body: JSON.stringify({ meta: { 'tag-name': 'noted' } }),
      signal: signal(),
    }).then(must),
  ]);
}

export async function tagThenNote(inquiryId: string, note: string) {
  await fetch(`https://api.withpersona.com/api/v1/inquiries/${inquiryId}`, { // $call PATCH /inquiries/{inquiry-id}
    method: 'PATCH',
    headers,
    body: JSON.stringify({ data: { attributes: { note } } }),
    signal: signal(),
  }).then(must);
  await fetch(`https://api.withpersona.com/api/v1/inquiries/${inquiryId}/add-tag`, { // $call POST /inquiries/{inquiry-id}/add-tag
    method: 'POST',
    headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify({ meta: { 'tag-name': 'noted' } }),
    signal: signal(),
  }).then(must);
}

export async function noteBoth(firstId: string, secondId: string, note: string) {
  await Promise.all([
    fetch(`https://api.withpersona.com/api/v1/inquiries/${firstId}`, { // $call PATCH /inquiries/{inquiry-id}
      method: 'PATCH',
      headers,
      body: JSON.stringify({ data: { attributes: { note } } }),
    }).then(must),
    fetch(`https://api.withpersona.com/api/v1/inquiries/${secondId}`, { // $call PATCH /inquiries/{inquiry-id}
      method: 'PATCH',
      headers,
      body: JSON.stringify({ data: { attributes: { note } } }),
    }).then(must),
  ]);
}

export async function readTwice(inquiryId: string) {
  const [inquiry, pdf] = await Promise.all([
    fetch(`https://api.withpersona.com/api/v1/inquiries/${inquiryId}`, { headers }), // $call GET /inquiries/{inquiry-id}
    fetch(`https://api.withpersona.com/api/v1/inquiries/${inquiryId}/print`, { headers }), // $call GET /inquiries/{inquiry-id}/print
  ]);
  if (!inquiry.ok || !pdf.ok) throw new Error('cannot read');
  return { inquiry: await inquiry.json(), pdf: await pdf.arrayBuffer() };
}
