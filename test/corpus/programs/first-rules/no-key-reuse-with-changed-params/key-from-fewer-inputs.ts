import { createHash } from 'node:crypto';

const digest = (...parts: string[]) => createHash('sha256').update(parts.join('\0')).digest('hex');

interface Request {
  requestId: string;
  inquiry: string;
  labels: readonly string[];
}

const auth = `Bearer ${process.env.PERSONA_API_KEY}`;

export async function label({ requestId, inquiry, labels }: Request) {
  for (const name of labels) {
    const res = await fetch(`https://withpersona.com/api/v1/inquiries/${inquiry}/add-tag`, { // $call POST /inquiries/{inquiry-id}/add-tag $ no-key-reuse-with-changed-params#a
      method: 'POST',
      headers: { Authorization: auth, 'Idempotency-Key': digest(requestId, inquiry) }, // $ no-key-reuse-with-changed-params#a
      body: JSON.stringify({ meta: { 'tag-name': name } }),
    });
    if (!res.ok) return false;
  }
  return true;
}

export async function labelEach({ requestId, inquiry, labels }: Request) {
  for (const name of labels) {
    const res = await fetch(`https://withpersona.com/api/v1/inquiries/${inquiry}/add-tag`, { // $call POST /inquiries/{inquiry-id}/add-tag
      method: 'POST',
      headers: { Authorization: auth, 'Idempotency-Key': digest(requestId, inquiry, name) },
      body: JSON.stringify({ meta: { 'tag-name': name } }),
    });
    if (!res.ok) return false;
  }
  return true;
}
