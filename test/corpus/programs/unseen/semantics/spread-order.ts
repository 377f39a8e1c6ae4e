import { randomUUID } from 'node:crypto';

const NONE = { headers: {} };

async function post(path: string, options: { headers: Record<string, string> } = NONE) {
  const base = {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Persona-Version': '2025-12-08',
      'Idempotency-Key': randomUUID(),
    },
    signal: AbortSignal.timeout(10_000),
  };
  // Meant to merge; the second `headers` replaces the first.
  const res = await fetch(`https://api.withpersona.com/api/v1${path}`, { ...base, ...options });
  if (!res.ok) throw new Error(`${path}: ${res.status}`);
}

const auth = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2025-12-08' };

export const pause = (id: string) => post(`/reports/${id}/pause`, { headers: { ...auth, 'Key-Inflection': 'camel' } }); // $ require-idempotency-key $call POST /reports/{report-id}/pause
export const resume = (id: string) =>
  post(`/reports/${id}/resume`, { headers: { ...auth, 'idempotency-key': randomUUID() } }); // $call POST /reports/{report-id}/resume
