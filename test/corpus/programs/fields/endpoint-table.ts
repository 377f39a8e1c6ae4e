const ENDPOINTS = {
  approve: { method: 'POST', path: (id: string) => `/inquiries/${id}/approve` },
  reject: { method: 'POST', path: (id: string) => `/inquiries/${id}/reject` },
  redact: { method: 'DELETE', path: (id: string) => `/inquiries/${id}` },
  replace: { method: 'PUT', path: (id: string) => `/inquiries/${id}` },
} as const;

const base = 'https://api.withpersona.com/api/v1';
const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Persona-Version': '2023-01-05' };
const keyed = () => ({ ...headers, 'Idempotency-Key': crypto.randomUUID() });

async function done(res: Response) {
  if (!res.ok) throw new Error(`${res.status}`);
}

export const approve = (id: string) =>
  fetch(base + ENDPOINTS.approve.path(id), { method: ENDPOINTS.approve.method, headers: keyed(), signal: AbortSignal.timeout(9_000) }).then(done);
export const reject = (id: string) =>
  fetch(base + ENDPOINTS.reject.path(id), { method: ENDPOINTS.reject.method, headers: keyed(), signal: AbortSignal.timeout(9_000) }).then(done); // $ no-unknown-endpoint
export const redact = (id: string) => fetch(base + ENDPOINTS.redact.path(id), { method: ENDPOINTS.redact.method, headers }).then(done);
export const redactKeyed = (id: string) => fetch(base + ENDPOINTS.redact.path(id), { method: ENDPOINTS.redact.method, headers: keyed() }).then(done); // $ no-key-on-safe-method
export const replace = (id: string) => fetch(base + ENDPOINTS.replace.path(id), { method: ENDPOINTS.replace.method, headers }).then(done); // $ no-unknown-endpoint
