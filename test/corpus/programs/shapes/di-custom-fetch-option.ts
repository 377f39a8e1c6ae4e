export function createPersona({ apiKey, fetch: customFetch = globalThis.fetch, baseUrl = 'https://withpersona.com/api/v1' }: { apiKey: string; fetch?: typeof fetch; baseUrl?: string }) {
  const request = async (method: string, path: string, { body, headers }: { body?: unknown; headers?: Record<string, string> } = {}) =>
    customFetch(`${baseUrl}${path}`, { method, headers: { Authorization: `Bearer ${apiKey}`, ...headers }, body: body ? JSON.stringify(body) : undefined });
  return {
    inquiries: {
      create: (body: object, options?: { idempotencyKey?: string }) => request('POST', '/inquiries', { body, headers: options?.idempotencyKey ? { 'Idempotency-Key': options.idempotencyKey } : {} }), // $call POST /inquiries
      approve: (id: string) => request('POST', `/inquiries/${id}/approve`), // $call POST /inquiries/{inquiry-id}/approve $ require-idempotency-key
      get: (id: string) => request('GET', `/inquiries/${id}`), // $call GET /inquiries/{inquiry-id}
    },
  };
}
