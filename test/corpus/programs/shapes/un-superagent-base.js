import request from 'superagent';
import prefix from 'superagent-prefix';
const base = 'https://withpersona.com/api/v1';
const authed = (req, key) => { req.set('Authorization', `Bearer ${process.env.PERSONA_API_KEY}`); if (key) req.set('Idempotency-Key', key); return req; };
export const list = () => authed(request.get(`${base}/accounts`)).query({ 'page[size]': 10 }); // $call GET /accounts
export const make = (b) => authed(request.post(`${base}/accounts`)).send(b); // $call POST /accounts $ require-idempotency-key
export const makeOnce = (b, k) => authed(request('POST', `${base}/accounts`), crypto.randomUUID()).send(b); // $call POST /accounts
