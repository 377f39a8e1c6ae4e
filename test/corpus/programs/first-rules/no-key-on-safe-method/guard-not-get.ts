type Method = 'GET' | 'POST' | 'DELETE';

async function call(method: Method, path: string, body?: unknown) {
  const headers = new Headers({ Authorization: `Bearer ${process.env.PERSONA_API_KEY}` });
  // Lets DELETE through.
  if (method !== 'GET') {
    headers.set('Idempotency-Key', crypto.randomUUID()); // $ no-key-on-safe-method#a
  }
  return fetch(new URL(`/api/v1${path}`, 'https://withpersona.com'), { method, headers, body: JSON.stringify(body) });
}

export const create = (body: unknown) => call('POST', '/inquiries', body); // $call POST /inquiries
export const get = (id: string) => call('GET', `/inquiries/${id}`); // $call GET /inquiries/{inquiry-id}
export const redact = (id: string) => call('DELETE', `/inquiries/${id}`); // $call DELETE /inquiries/{inquiry-id} $ no-key-on-safe-method#a
