import deepmerge from 'deepmerge';
const defaults = { headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } };
const send = (url: string, options: object) => fetch(url, deepmerge(defaults, options));
export const print = (id: string) => send(`https://withpersona.com/api/v1/inquiries/${id}/print`, { method: 'GET' }); // $call GET /inquiries/{inquiry-id}/print
export const review = (id: string) => send(`https://withpersona.com/api/v1/inquiries/${id}/mark-for-review`, { method: 'POST' }); // $call POST /inquiries/{inquiry-id}/mark-for-review $ require-idempotency-key
export const reviewOnce = (id: string, k: string) => send(`https://withpersona.com/api/v1/inquiries/${id}/mark-for-review`, { method: 'POST', headers: { 'Idempotency-Key': k } }); // $call POST /inquiries/{inquiry-id}/mark-for-review
