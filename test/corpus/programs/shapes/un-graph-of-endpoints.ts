const endpoints = {
  createInquiry: { method: 'POST', path: () => '/inquiries' },
  getInquiry: { method: 'GET', path: ({ id }: { id: string }) => `/inquiries/${id}` },
  approve: { method: 'POST', path: ({ id }: { id: string }) => `/inquiries/${id}/approve` },
} as const;
async function call<K extends keyof typeof endpoints>(name: K, params: any = {}, body?: unknown, headers: Record<string, string> = {}) {
  const { method, path } = endpoints[name];
  return fetch(`https://withpersona.com/api/v1${path(params)}`, { method, headers: { Authorization: 'x', ...headers }, body: body ? JSON.stringify(body) : undefined });
}
export const a = (b: object) => call('createInquiry', {}, b); // $call POST /inquiries $ require-idempotency-key
export const b = (id: string) => call('getInquiry', { id }); // $call GET /inquiries/{inquiry-id}
export const c = (id: string) => call('approve', { id }, undefined, { 'Idempotency-Key': crypto.randomUUID() }); // $call POST /inquiries/{inquiry-id}/approve
