import xior from 'xior';
const http = xior.create({ baseURL: 'https://withpersona.com/api/v1', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } });
export const create = (b: object) => http.post('/accounts', b); // $call POST /accounts $ require-idempotency-key
export const createOnce = (b: object, k: string) => http.post('/accounts', b, { headers: { 'Idempotency-Key': k } }); // $call POST /accounts
