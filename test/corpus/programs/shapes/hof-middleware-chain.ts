type Req = { url: string; method: string; headers: Record<string, string>; body?: string };
type Next = (r: Req) => Promise<Response>;
type Middleware = (next: Next) => Next;
const auth: Middleware = (next) => (r) => next({ ...r, headers: { ...r.headers, Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } });
const base: Middleware = (next) => (r) => next({ ...r, url: `https://withpersona.com/api/v1${r.url}` });
const terminal: Next = ({ url, ...init }) => fetch(url, init);
const chain = [auth, base].reduceRight<Next>((next, m) => m(next), terminal);
export const create = (b: object) => chain({ url: '/inquiries', method: 'POST', headers: {}, body: JSON.stringify(b) }); // $call POST /inquiries $ require-idempotency-key
export const createOnce = (b: object, k: string) => chain({ url: '/inquiries', method: 'POST', headers: { 'Idempotency-Key': k }, body: JSON.stringify(b) }); // $call POST /inquiries
export const read = (id: string) => chain({ url: `/inquiries/${id}`, method: 'GET', headers: {} }); // $call GET /inquiries/{inquiry-id}
