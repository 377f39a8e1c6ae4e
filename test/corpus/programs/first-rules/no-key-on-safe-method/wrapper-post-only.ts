const api = 'https://api.withpersona.com/api/v1';

async function request(method: string, path: string, body?: object) {
  const response = await fetch(api + path, {
    method,
    headers: {
      authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      ...(method === 'POST' ? { 'idempotency-key': crypto.randomUUID() } : {}),
    },
    body: body && JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
  return response.json();
}

export const createAccount = (attributes: object) => request('POST', '/accounts', { data: { attributes } }); // $call POST /accounts
export const account = (id: string) => request('GET', `/accounts/${id}`); // $call GET /accounts/{account-id}
export const redact = (id: string) => request('DELETE', `/accounts/${id}`); // $call DELETE /accounts/{account-id}
export const update = (id: string, attributes: object) => request('PATCH', `/accounts/${id}`, { data: { attributes } }); // $call PATCH /accounts/{account-id}
