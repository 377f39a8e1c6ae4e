type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

// PATCH gets a key, POST gets none: the wrong way round.
async function request(method: Method, path: string, body?: object) {
  const headers = new Headers({ Authorization: `Bearer ${process.env.PERSONA_API_KEY}` });
  if (method === 'PATCH') headers.set('Idempotency-Key', crypto.randomUUID());
  const response = await fetch(`https://withpersona.com/api/v1${path}`, {
    method,
    headers,
    body: body ? JSON.stringify(body) : null,
  });
  if (!response.ok) throw new Error(`${method} ${path} ${response.status}`);
  return response.json();
}

export const create = (attributes: object) => request('POST', '/accounts', { data: { attributes } }); // $call POST /accounts $ require-idempotency-key
export const update = (id: string, attributes: object) => request('PATCH', `/accounts/${id}`, { data: { attributes } }); // $call PATCH /accounts/{account-id}
export const read = (id: string) => request('GET', `/accounts/${id}`); // $call GET /accounts/{account-id}
