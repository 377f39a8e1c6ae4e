import { createHash } from 'node:crypto';

const url = 'https://withpersona.com/api/v1/accounts';
const sha = (text: string) => createHash('sha256').update(text).digest('hex');

// A hash makes a value no less constant.
export function createAccount(referenceId: string) {
  const key = sha(referenceId); // $ no-static-idempotency-key#a
  return fetch(url, { // $call POST /accounts $ no-static-idempotency-key#a
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key }, // $ no-static-idempotency-key#a
    body: JSON.stringify({ data: { attributes: { 'reference-id': referenceId } } }),
  });
}

export function createAccountFromBody(referenceId: string, attributes: object) {
  const body = JSON.stringify({ data: { attributes: { ...attributes, 'reference-id': referenceId } } });
  return fetch(url, { // $call POST /accounts
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': sha(body) },
    body,
  });
}
