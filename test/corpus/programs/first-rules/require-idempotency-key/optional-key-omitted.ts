const base = 'https://withpersona.com/api/v1';

interface PostOptions {
  idempotencyKey?: string;
}

async function post(path: string, body: object, { idempotencyKey }: PostOptions = {}) {
  const headers: Record<string, string> = {
    authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
    'content-type': 'application/json',
  };
  if (idempotencyKey !== undefined) headers['idempotency-key'] = idempotencyKey;
  const response = await fetch(base + path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

export const withKey = (attributes: object, requestId: string) =>
  post('/inquiries', { data: { attributes } }, { idempotencyKey: requestId }); // $call POST /inquiries

export const withoutKey = (attributes: object) => post('/inquiries', { data: { attributes } }); // $call POST /inquiries $ require-idempotency-key

export const withEmptyOptions = (attributes: object) => post('/accounts', { data: { attributes } }, {}); // $call POST /accounts $ require-idempotency-key

export const withForwarded = (attributes: object, options: PostOptions) =>
  post('/accounts', { data: { attributes } }, options); // $call POST /accounts
