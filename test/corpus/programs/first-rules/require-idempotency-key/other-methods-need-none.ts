const base = 'https://api.withpersona.com/api/v1';
const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Content-Type': 'application/json' };

export const implicitGet = () => fetch(`${base}/inquiries`, { headers }); // $call GET /inquiries
export const explicitGet = () => fetch(`${base}/inquiries`, { method: 'GET', headers }); // $call GET /inquiries
export const remove = (id: string) => fetch(`${base}/inquiries/${id}`, { method: 'DELETE', headers }); // $call DELETE /inquiries/{inquiry-id}

export const patch = (id: string, note: string) =>
  fetch(`${base}/inquiries/${id}`, { // $call PATCH /inquiries/{inquiry-id}
    method: 'PATCH',
    headers,
    body: JSON.stringify({ data: { attributes: { note } } }),
  });

export const search = (query: object) =>
  fetch(`${base}/inquiries/search`, { method: 'POST', headers, body: JSON.stringify({ query }) }); // $call POST /inquiries/search

export async function byMethod(method: 'GET' | 'DELETE', id: string) {
  return fetch(`${base}/accounts/${id}`, { method, headers });
}
