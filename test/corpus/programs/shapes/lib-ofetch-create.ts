import { ofetch } from 'ofetch';
const persona = ofetch.create({ baseURL: 'https://withpersona.com/api/v1', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } });
export const list = () => persona('/events'); // $call GET /events
export const create = (body: object) => persona<{ data: object }>('/accounts', { method: 'POST', body }); // $call POST /accounts $ require-idempotency-key
export const createOnce = (body: object) => persona('/accounts', { method: 'POST', body, headers: { 'Idempotency-Key': crypto.randomUUID() } }); // $call POST /accounts
