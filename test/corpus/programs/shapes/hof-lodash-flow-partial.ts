import { flow, partial, curry } from 'lodash';
const post = (headers: Record<string, string>, path: string, body: unknown) =>
  fetch(`https://withpersona.com/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
const authed = partial(post, { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` });
export const create = (b: unknown) => authed('/inquiries', b); // $call POST /inquiries $ require-idempotency-key
// curry is not followed
const curried = curry(post);
export const createCase = (b: unknown) => curried({ Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': crypto.randomUUID() })('/cases')(b);
