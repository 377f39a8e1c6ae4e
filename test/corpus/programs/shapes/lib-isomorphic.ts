import 'isomorphic-fetch';
import nodeFetch, { Headers as H } from 'node-fetch';
import crossFetch from 'cross-fetch';
const h = new H({ Authorization: `Bearer ${process.env.PERSONA_API_KEY}` });
export const a = (id: string) => fetch(`https://withpersona.com/api/v1/accounts/${id}`, { headers: { Authorization: 'x' } }); // $call GET /accounts/{account-id}
export const b = (body: string) => nodeFetch('https://withpersona.com/api/v1/accounts', { method: 'POST', headers: h, body }); // $call POST /accounts $ require-idempotency-key
export const c = (body: string, k: string) => crossFetch('https://withpersona.com/api/v1/accounts', { method: 'POST', headers: { 'Idempotency-Key': k }, body }); // $call POST /accounts
