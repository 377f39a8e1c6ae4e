const api = 'https://api.withpersona.com/api/v1';

export async function createAndRead(attributes: object, requestId: string) {
  const headers = new Headers({ Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': requestId });
  const created = await fetch(`${api}/inquiries`, { // $call POST /inquiries
    method: 'POST',
    headers,
    body: JSON.stringify({ data: { attributes } }),
  });
  const { data } = await created.json();
  headers.delete('Idempotency-Key');
  return fetch(`${api}/inquiries/${data.id}`, { headers }); // $call GET /inquiries/{inquiry-id}
}

export async function readAndCreate(attributes: object, requestId: string) {
  const headers: Record<string, string> = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
  const existing = await fetch(`${api}/inquiries?filter[reference-id]=${requestId}`, { headers }); // $call GET /inquiries
  if ((await existing.json()).data.length > 0) return existing;
  headers['Idempotency-Key'] = requestId;
  return fetch(`${api}/inquiries`, { method: 'POST', headers, body: JSON.stringify({ data: { attributes } }) }); // $call POST /inquiries
}
