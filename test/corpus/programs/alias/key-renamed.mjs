import { randomUUID as id, randomBytes } from 'node:crypto';

const HEADER = 'Idempotency-Key';
const base = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };
const once = id(); // $ no-static-idempotency-key#a

const post = (path, key) =>
  fetch(`https://api.withpersona.com/api/v1${path}`, { method: 'POST', headers: { ...base, [HEADER]: key }, signal: AbortSignal.timeout(9_000) }).then((r) => {
    if (!r.ok) throw new Error(r.statusText);
  });

export const first = (inquiry) => post(`/inquiries/${inquiry}/expire`, once); // $call POST /inquiries/{inquiry-id}/expire $ no-static-idempotency-key#a
export const second = (inquiry) => post(`/inquiries/${inquiry}/expire`, id()); // $call POST /inquiries/{inquiry-id}/expire
export const third = (inquiry) => post(`/inquiries/${inquiry}/expire`, randomBytes(16).toString('hex')); // $call POST /inquiries/{inquiry-id}/expire
export const fourth = (inquiry) => post(`/inquiries/${inquiry}/expire`, Math.random().toString(36)); // $call POST /inquiries/{inquiry-id}/expire $ no-static-idempotency-key
