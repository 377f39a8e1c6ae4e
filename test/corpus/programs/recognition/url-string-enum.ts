enum Endpoint {
  Inquiries = 'https://withpersona.com/api/v1/inquiries',
  Accounts = 'https://withpersona.com/api/v1/accounts',
}

enum Method {
  Get = 'GET',
  Post = 'POST',
}

const headers: HeadersInit = { Authorization: `Bearer ${process.env.PERSONA_API_KEY ?? ''}` };

export const list = () => fetch(Endpoint.Inquiries, { method: Method.Get, headers }); // $call GET /inquiries

export const open = (attributes: object) =>
  fetch(Endpoint.Accounts, { method: Method.Post, headers, body: JSON.stringify({ data: { attributes } }) }); // $call POST /accounts $ require-idempotency-key

export const one = (id: string) => fetch(`${Endpoint.Accounts}/${id}`, { headers }); // $call GET /accounts/{account-id}
