import { createHash, createHmac, randomBytes } from 'node:crypto';

const sha = (value: string) => createHash('sha256').update(value).digest('hex');

interface Session {
  id: string;
  user: { id: string };
}

const open = 'https://withpersona.com/api/v1/inquiries';
const bearer = `Bearer ${process.env.PERSONA_API_KEY}`;

export async function start(session: Session, body: string) {
  return fetch(open, { method: 'POST', headers: { Authorization: bearer, 'Idempotency-Key': sha(session.user.id) }, body }); // $call POST /inquiries $ no-static-idempotency-key
}

export async function startFixed(body: string) {
  const key = createHash('md5').update('persona-inquiry').digest('hex'); // $ no-static-idempotency-key#a
  return fetch(open, { method: 'POST', headers: { Authorization: bearer, 'Idempotency-Key': key }, body }); // $call POST /inquiries $ no-static-idempotency-key#a
}

export async function startOnce(session: Session, body: string, request: { requestId: string }) {
  const key = createHmac('sha256', 'kyc').update(session.user.id).update(request.requestId).digest('hex');
  return fetch(open, { method: 'POST', headers: { Authorization: bearer, 'Idempotency-Key': key }, body }); // $call POST /inquiries
}

export async function startRandom(session: Session, body: string) {
  const key = sha(session.user.id + randomBytes(16).toString('hex'));
  return fetch(open, { method: 'POST', headers: { Authorization: bearer, 'Idempotency-Key': key }, body }); // $call POST /inquiries
}
