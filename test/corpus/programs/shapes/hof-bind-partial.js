function send(method, path, body, headers) {
  return fetch('https://withpersona.com/api/v1' + path, { method, body: body && JSON.stringify(body), headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, ...headers } });
}
const get = send.bind(null, 'GET');
const post = send.bind(null, 'POST');
const remove = send.bind(undefined, 'DELETE');
export const read = (id) => get(`/accounts/${id}`); // $call GET /accounts/{account-id}
export const add = (b) => post('/accounts', b); // $call POST /accounts $ require-idempotency-key
export const addOnce = (b, k) => post('/accounts', b, { 'Idempotency-Key': k }); // $call POST /accounts
export const drop = (id) => remove(`/accounts/${id}`); // $call DELETE /accounts/{account-id}
