type Handler = (url: string, init: RequestInit) => Promise<Response>;
type Middleware = (next: Handler) => Handler;

const compose = (...layers: Middleware[]): Handler => layers.reduceRight((next, layer) => layer(next), fetch as Handler);

const withAuth: Middleware = (next) => (url, init) => {
  const headers = new Headers(init.headers);
  headers.set('Authorization', `Bearer ${process.env.PERSONA_API_KEY}`);
  headers.set('Persona-Version', '2025-12-08');
  return next(url, { ...init, headers });
};

const withKey: Middleware = (next) => (url, init) => {
  const headers = new Headers(init.headers);
  if (init.method === 'POST' && !headers.has('idempotency-key')) headers.set('Idempotency-Key', crypto.randomUUID());
  return next(url, { ...init, headers });
};

const withTimeout: Middleware = (next) => (url, init) => next(url, { ...init, signal: AbortSignal.timeout(10_000) });

const keyed = compose(withTimeout, withAuth, withKey);
const bare = compose(withTimeout, withAuth);

export async function pause(id: string) {
  const res = await keyed(`https://api.withpersona.com/api/v1/reports/${id}/pause`, { method: 'POST' }); // $call POST /reports/{report-id}/pause
  if (!res.ok) throw new Error('not paused');
}

export async function resume(id: string) {
  const res = await bare(`https://api.withpersona.com/api/v1/reports/${id}/resume`, { method: 'POST' }); // $ require-idempotency-key $call POST /reports/{report-id}/resume
  if (!res.ok) throw new Error('not resumed');
}
