type Method = 'get' | 'post' | 'del';

interface Init {
  headers?: Record<string, string>;
  json?: unknown;
}

const defaults = (token: string) => ({
  authorization: `Bearer ${token}`,
  accept: 'application/json',
  'persona-version': '2023-01-05',
});

/** Only what is listed here is passed on. */
function pick(headers: Record<string, string>, names: readonly string[]) {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => names.includes(name)));
}

function makeClient(token: string) {
  const base = 'https://api.withpersona.com/api/v1';
  const common = defaults(token);
  return {
    get: (path: string) => fetch(base + path, { headers: common }),
    post: (path: string, { json }: Init = {}) =>
      fetch(base + path, { // $ require-idempotency-key
        method: 'POST',
        headers: { ...common, 'content-type': 'application/json' },
        body: JSON.stringify(json ?? {}),
      }),
    del: (path: string) => fetch(base + path, { method: 'DELETE', headers: common }),
  } satisfies Record<Method, unknown>;
}

const client = makeClient(process.env.PERSONA_API_KEY ?? '');

export const display = (headers: Record<string, string>) => pick(headers, ['accept', 'persona-version']);

export async function startInquiry(template: string, referenceId: string) {
  const response = await client.post('/inquiries', { // $call POST /inquiries
    headers: { 'idempotency-key': crypto.randomUUID() },
    json: { data: { attributes: { 'inquiry-template-id': template, 'reference-id': referenceId } } },
  });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.json();
}

export async function inquiry(id: string) {
  const response = await client.get(`/inquiries/${id}`); // $call GET /inquiries/{inquiry-id}
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.json();
}
