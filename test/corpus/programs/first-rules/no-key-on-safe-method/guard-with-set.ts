const READS = new Set(['GET', 'HEAD', 'OPTIONS']);
const WRITES = new Set(['POST', 'PATCH']);

const base = 'https://api.withpersona.com/api/v1';

function loose(method: string, path: string) {
  const headers: Record<string, string> = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
  if (!READS.has(method)) headers['Idempotency-Key'] = crypto.randomUUID(); // $ no-key-on-safe-method#a
  return fetch(base + path, { method, headers }); // $ no-key-on-safe-method#a
}

function strict(method: string, path: string) {
  const headers: Record<string, string> = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
  if (WRITES.has(method)) headers['Idempotency-Key'] = crypto.randomUUID();
  return fetch(base + path, { method, headers });
}

export const expire = (id: string) => loose('POST', `/inquiries/${id}/expire`); // $call POST /inquiries/{inquiry-id}/expire
export const redact = (id: string) => loose('DELETE', `/inquiries/${id}`); // $call DELETE /inquiries/{inquiry-id} $ no-key-on-safe-method#a
export const read = (id: string) => loose('GET', `/inquiries/${id}`); // $call GET /inquiries/{inquiry-id}
export const dismiss = (id: string) => strict('POST', `/reports/${id}/dismiss`); // $call POST /reports/{report-id}/dismiss
export const drop = (id: string) => strict('DELETE', `/reports/${id}`); // $call DELETE /reports/{report-id}
