const pipe = (...fns) => (x) => fns.reduce((v, f) => f(v), x);
const compose = (...fns) => (x) => fns.reduceRight((v, f) => f(v), x);
const auth = (r) => ({ ...r, headers: { ...r.headers, Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } });
const json = (r) => ({ ...r, headers: { ...r.headers, 'Content-Type': 'application/json' }, body: JSON.stringify(r.body) });
const key = (k) => (r) => ({ ...r, headers: { ...r.headers, 'Idempotency-Key': k } });
const send = ({ url, ...init }) => fetch(url, init);
export const a = (attributes) => pipe(auth, json, send)({ url: 'https://withpersona.com/api/v1/accounts', method: 'POST', body: { data: { attributes } } }); // $call POST /accounts $ require-idempotency-key
export const b = (attributes, k) => compose(send, json, key(k), auth)({ url: 'https://withpersona.com/api/v1/accounts', method: 'POST', body: { data: { attributes } } }); // $call POST /accounts
