import { v5 as uuidv5 } from 'uuid';

const NAMESPACE = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
const url = 'https://withpersona.com/api/v1/inquiries';

const init = (key: string, body: object): RequestInit => ({
  method: 'POST',
  headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
  body: JSON.stringify(body),
});

// Deterministic: no better than what it is made of.
export function byUser(userId: string, body: object) {
  const key = uuidv5(userId, NAMESPACE); // $ no-static-idempotency-key#a
  return fetch(url, init(key, body)); // $call POST /inquiries $ no-static-idempotency-key#a
}

export function byApplication(applicationId: string, body: object) {
  const key = uuidv5(applicationId, NAMESPACE);
  return fetch(url, init(key, body)); // $call POST /inquiries
}

export function byText(body: object) {
  return fetch(url, init(uuidv5('inquiry', NAMESPACE), body)); // $call POST /inquiries $ no-static-idempotency-key
}
