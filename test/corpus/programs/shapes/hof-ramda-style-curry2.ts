const curry2 = <A, B, R>(f: (a: A, b: B) => R) => (a: A) => (b: B) => f(a, b);
const doPost = (path: string, opts: { body: unknown; headers?: Record<string, string> }) =>
  fetch(`https://withpersona.com/api/v1${path}`, { method: 'POST', headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, ...opts.headers }, body: JSON.stringify(opts.body) });
const to = curry2(doPost);
const toCases = to('/cases');
export const open = (body: unknown) => toCases({ body }); // $call POST /cases $ require-idempotency-key
export const openOnce = (body: unknown, k: string) => toCases({ body, headers: { 'Idempotency-Key': k } }); // $call POST /cases
