type Next = (request: Request) => Promise<Response>;
type Middleware = (request: Request, next: Next) => Promise<Response>;

const compose = (middlewares: Middleware[], last: Next): Next =>
  middlewares.reduceRight<Next>((next, middleware) => (request) => middleware(request, next), last);

const authorize: Middleware = (request, next) => {
  request.headers.set('authorization', `Bearer ${process.env.PERSONA_API_KEY}`);
  request.headers.set('persona-version', '2023-01-05');
  return next(request);
};

const withKey: Middleware = (request, next) => {
  if (request.method === 'POST' && !request.headers.has('idempotency-key')) {
    request.headers.set('idempotency-key', crypto.randomUUID());
  }
  return next(request);
};

const log: Middleware = async (request, next) => {
  const started = Date.now();
  const response = await next(request);
  console.info(request.method, request.url, response.status, Date.now() - started);
  return response;
};

const send = compose([log, authorize, withKey], (request) =>
  fetch(request, { signal: AbortSignal.timeout(10_000) }),
);

export async function approve(id: string) {
  const response = await send(
    new Request(`https://api.withpersona.com/api/v1/inquiries/${id}/approve`, { method: 'POST' }),
  );
  if (!response.ok) throw new Error(`approve: ${response.status}`);
}
