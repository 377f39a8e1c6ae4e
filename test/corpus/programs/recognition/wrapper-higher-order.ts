type Fetch = typeof fetch;

const withAuth =
  (next: Fetch): Fetch =>
  (input, init) =>
    next(input, { ...init, headers: { ...init?.headers, Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } });

const withBase =
  (base: string, next: Fetch): Fetch =>
  (input, init) =>
    next(`${base}${input}`, init);

const personaFetch = withBase('https://withpersona.com/api/v1', withAuth(fetch));

export const createAccount = (attributes: object) =>
  personaFetch('/accounts', { method: 'POST', body: JSON.stringify({ data: { attributes } }) }); // $call POST /accounts $ require-idempotency-key

export const createKeyedAccount = (attributes: object, key: string) =>
  personaFetch('/accounts', { // $call POST /accounts
    method: 'POST',
    headers: { 'Idempotency-Key': key },
    body: JSON.stringify({ data: { attributes } }),
  });

export const account = (id: string) => personaFetch(`/accounts/${id}`); // $call GET /accounts/{account-id}
