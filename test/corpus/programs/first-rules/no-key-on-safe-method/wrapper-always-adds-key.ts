const api = 'https://api.withpersona.com/api/v1';

async function request(method: string, path: string, body?: object) {
  const response = await fetch(api + path, {
    method,
    headers: {
      authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(), // $ no-key-on-safe-method#a
    },
    body: body && JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
  return response.json();
}

export const createAccount = (attributes: object) => request('POST', '/accounts', { data: { attributes } }); // $call POST /accounts
export const createCase = (attributes: object) => request('POST', '/cases', { data: { attributes } }); // $call POST /cases
export const account = (id: string) => request('GET', `/accounts/${id}`); // $call GET /accounts/{account-id} $ no-key-on-safe-method#a
