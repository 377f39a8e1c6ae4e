import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { nanoid } from 'nanoid';
import { ulid } from 'ulid';

const api = 'https://withpersona.com/api/v1';
const auth = `Bearer ${process.env.PERSONA_API_KEY}`;

export const a = () => fetch(`${api}/inquiries`, { method: 'POST', headers: { auth, 'Idempotency-Key': randomUUID() } }); // $call POST /inquiries
export const b = () => fetch(`${api}/inquiries`, { method: 'POST', headers: { auth, 'Idempotency-Key': nanoid(32) } }); // $call POST /inquiries
export const c = () => fetch(`${api}/inquiries`, { method: 'POST', headers: { auth, 'Idempotency-Key': ulid() } }); // $call POST /inquiries
export const d = () =>
  fetch(`${api}/inquiries`, { method: 'POST', headers: { auth, 'Idempotency-Key': randomBytes(16).toString('hex') } }); // $call POST /inquiries

export function hashed(body: object) {
  const text = JSON.stringify(body);
  const key = createHash('sha256').update(text).digest('hex');
  return fetch(`${api}/inquiries`, { method: 'POST', headers: { auth, 'Idempotency-Key': key }, body: text }); // $call POST /inquiries
}
