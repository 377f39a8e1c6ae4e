interface Sent {
  method: string;
  path: string;
  at: number;
}

export interface RequestOptions {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

type Middleware = (path: string, options: Required<Pick<RequestOptions, 'method' | 'headers'>> & RequestOptions, next: Next) => Promise<Response>;
type Next = (path: string, options: RequestOptions) => Promise<Response>;

const history: Sent[] = [];

const remember: Middleware = (path, options, next) => {
  history.push({ method: options.method, path, at: Date.now() });
  return next(path, options);
};

const terminal: Next = (path, { method = 'GET', headers = {}, body }) =>
  fetch(`https://api.withpersona.com/api/v1${path}`, {
    method,
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, ...headers },
    body,
  });

const compose = (middlewares: readonly Middleware[], end: Next): Next =>
  middlewares.reduceRight<Next>(
    (next, middleware) => (path, options) => middleware(path, { method: 'GET', headers: {}, ...options }, next),
    end,
  );

export const pipeline = compose([remember], terminal);

/** The plain client: reads and writes have helpers of their own, so that a key cannot get on a read. */
const auth = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, Accept: 'application/json' };
const base = 'https://api.withpersona.com/api/v1';

const forWriting = (key: string = crypto.randomUUID()) => ({ ...auth, 'Content-Type': 'application/json', 'Idempotency-Key': key });

const forReading = (source: Record<string, string> = forWriting()) => {
  const { 'Idempotency-Key': _key, 'Content-Type': _type, ...rest } = source;
  return rest;
};

async function data<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return ((await response.json()) as { data: T }).data;
}

export async function createReport(type: string, query: object): Promise<{ id: string }> {
  const response = await fetch(`${base}/reports`, { // $call POST /reports
    method: 'POST',
    headers: forWriting(),
    body: JSON.stringify({ data: { type, attributes: { query } } }),
  });
  return data(response);
}

export async function report(id: string): Promise<{ id: string; attributes: { status: string } }> {
  return data(await fetch(`${base}/reports/${id}`, { headers: forReading() })); // $call GET /reports/{report-id}
}

export async function deleteReport(id: string): Promise<void> {
  const response = await fetch(`${base}/reports/${id}`, { method: 'DELETE', headers: auth }); // $call DELETE /reports/{report-id}
  if (!response.ok && response.status !== 404) throw new Error(`cannot redact ${id}`);
}

export const sent = () => history.toSorted((a, b) => a.at - b.at);
