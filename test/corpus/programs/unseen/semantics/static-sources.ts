import { createHash, randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

class Keys {
  static readonly shared = randomUUID(); // $ no-static-idempotency-key#shared
}

const auth = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2025-12-08' };

async function post(path: string, key: string) {
  const res = await fetch(`https://api.withpersona.com/api/v1${path}`, {
    method: 'POST',
    headers: { ...auth, 'Idempotency-Key': key },
    signal: AbortSignal.timeout(10_000),
  });
  if (!res.ok) throw new Error(`${path}: ${res.status}`);
}

export const shared = (id: string) => post(`/reports/${id}/run`, Keys.shared); // $ no-static-idempotency-key#shared $call POST /reports/{report-id}/run
export const ofHost = (id: string) => post(`/reports/${id}/pause`, createHash('md5').update(hostname()).digest('hex')); // $ no-static-idempotency-key $call POST /reports/{report-id}/pause
export const byChance = (id: string) => post(`/reports/${id}/resume`, `resume-${Math.random().toString(36).slice(2)}`); // $ no-static-idempotency-key $call POST /reports/{report-id}/resume
export const ofTicket = (id: string, ticketId: string) => post(`/reports/${id}/dismiss`, `dismiss-${ticketId}`); // $call POST /reports/{report-id}/dismiss
export const ofUser = (id: string, userId: string) => post(`/inquiries/${id}/approve`, ['approve', userId].join('-')); // $ no-static-idempotency-key $call POST /inquiries/{inquiry-id}/approve
export const ofPerhaps = (id: string, job?: { id: string }) => post(`/inquiries/${id}/decline`, `decline-${job?.id}`); // $ no-static-idempotency-key $call POST /inquiries/{inquiry-id}/decline
