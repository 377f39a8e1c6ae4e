interface Send {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  body?: unknown;
  key?: string;
}

export function createClient(apiKey: string, fetchImpl: typeof fetch = fetch) {
  const send = async ({ method, path, body, key }: Send): Promise<any> => {
    const headers = new Headers({ Authorization: `Bearer ${apiKey}` });
    if (body) headers.set('Content-Type', 'application/json');
    if (key) headers.append('Idempotency-Key', key);
    const response = await fetchImpl(new URL(`/api/v1${path}`, 'https://api.withpersona.com'), {
      method,
      headers,
      body: body ? JSON.stringify(body) : undefined,
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
    return response.json();
  };

  const inquiries = {
    create: (attributes: object, key: string = crypto.randomUUID()) =>
      send({ method: 'POST', path: '/inquiries', body: { data: { attributes } }, key }), // $call POST /inquiries
    retrieve: (id: string) => send({ method: 'GET', path: `/inquiries/${id}` }), // $call GET /inquiries/{inquiry-id}
    approve: (id: string, comment?: string) =>
      send({ method: 'POST', path: `/inquiries/${id}/approve`, body: { meta: { comment } }, key: crypto.randomUUID() }), // $call POST /inquiries/{inquiry-id}/approve
    decline: (id: string, comment?: string) =>
      send({ method: 'POST', path: `/inquiries/${id}/decline`, body: { meta: { comment } } }), // $call POST /inquiries/{inquiry-id}/decline $ require-idempotency-key
    redact: (id: string) => send({ method: 'DELETE', path: `/inquiries/${id}` }), // $call DELETE /inquiries/{inquiry-id}
  };

  const webhooks = {
    create: (url: string, events: string[]) =>
      send({ // $call POST /webhooks $ require-idempotency-key
        method: 'POST',
        path: '/webhooks',
        body: { data: { attributes: { url, 'enabled-events': events } } },
      }),
    list: () => send({ method: 'GET', path: '/webhooks' }), // $call GET /webhooks
  };

  return { inquiries, webhooks };
}
