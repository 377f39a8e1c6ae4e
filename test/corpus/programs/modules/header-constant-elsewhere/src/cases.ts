import { randomUUID } from 'node:crypto';
import { HEADERS, PERSONA_URL } from './constants.js';

const auth = { authorization: `Bearer ${process.env.PERSONA_API_KEY}`, [HEADERS.version]: '2025-12-08' };

export async function open(body: object) {
  const res = await fetch(PERSONA_URL + '/cases', { // $ require-idempotency-key $call POST /cases
    method: 'POST',
    headers: { ...auth, [HEADERS.idempotency]: randomUUID() },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(5000),
  });
  if (!res.ok) throw new Error('no case');
  return res.json();
}

export async function assign(id: string, body: object) {
  const res = await fetch(`${PERSONA_URL}/cases/${id}/assign`, { // $call POST /cases/{case-id}/assign
    method: 'POST',
    headers: { ...auth, [HEADERS.personaIdempotency]: randomUUID() },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(5000),
  });
  if (!res.ok) throw new Error('not assigned');
  return res.json();
}
