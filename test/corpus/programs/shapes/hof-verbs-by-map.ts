const verbs = ['get', 'post', 'patch', 'delete'] as const;
type Verb = (typeof verbs)[number];
const client = Object.fromEntries(
  verbs.map((verb) => [verb, (path: string, init: RequestInit = {}) => fetch(`https://withpersona.com/api/v1${path}`, { ...init, method: verb.toUpperCase(), headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, ...init.headers } })]),
) as Record<Verb, (path: string, init?: RequestInit) => Promise<Response>>;
export const list = () => client.get('/devices'); // $call GET /devices
export const make = (body: string) => client.post('/accounts', { body }); // $call POST /accounts $ require-idempotency-key
export const makeOnce = (body: string, k: string) => client.post('/accounts', { body, headers: { 'Idempotency-Key': k } }); // $call POST /accounts
