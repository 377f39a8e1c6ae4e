import superagent from 'superagent';
import { ofetch } from 'ofetch';
import { v4 as uuid } from 'uuid';

const token = process.env.PERSONA_API_KEY!;
const api = ofetch.create({ baseURL: 'https://withpersona.com/api/v1', headers: { Authorization: `Bearer ${token}` } });

export const erase = (id: string) => superagent.delete(`https://withpersona.com/api/v1/accounts/${id}`).auth(token, { type: 'bearer' }).set('Idempotency-Key', uuid()); // $call DELETE /accounts/{account-id} $ no-key-on-safe-method
export const erasePlain = (id: string) => superagent.delete(`https://withpersona.com/api/v1/accounts/${id}`).auth(token, { type: 'bearer' }).set('X-Correlation-Id', uuid()); // $call DELETE /accounts/{account-id}

export const list = () => api('/accounts', { query: { 'page[size]': 5 }, headers: { 'idempotency-key': uuid() } }); // $call GET /accounts $ no-key-on-safe-method
export const listPlain = () => api('/accounts', { query: { 'page[size]': 5 }, headers: { 'x-idempotency-key': uuid() } }); // $call GET /accounts
export const search = (query: object) => api('/accounts/search', { method: 'POST', body: { query }, headers: { 'idempotency-key': uuid() } }); // $call POST /accounts/search
