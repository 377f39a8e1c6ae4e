type Send = (method: 'GET' | 'POST' | 'PATCH', path: string, headers?: HeadersInit, body?: string) => Promise<Response>;

const send: Send = (method, path, headers, body) => {
  const merged = new Headers(headers);
  merged.set('Authorization', `Bearer ${process.env.PERSONA_API_KEY}`);
  if (method === 'GET') merged.delete('Idempotency-Key');
  return fetch(`https://api.withpersona.com/api/v1${path}`, { method, headers: merged, body });
};

const raw: Send = (method, path, headers, body) => {
  const merged = new Headers(headers);
  merged.set('Authorization', `Bearer ${process.env.PERSONA_API_KEY}`);
  return fetch(`https://api.withpersona.com/api/v1${path}`, { method, headers: merged, body });
};

const once = () => ({ 'Idempotency-Key': crypto.randomUUID() });

export const transaction = (id: string) => send('GET', `/transactions/${id}`, once()); // $call GET /transactions/{transaction-id}
export const transactionRaw = (id: string) => raw('GET', `/transactions/${id}`, once()); // $call GET /transactions/{transaction-id} $ no-key-on-safe-method
export const createRaw = (body: string) => raw('POST', '/transactions', once(), body); // $call POST /transactions
export const update = (id: string, body: string) => raw('PATCH', `/transactions/${id}`, {}, body); // $call PATCH /transactions/{transaction-id}
