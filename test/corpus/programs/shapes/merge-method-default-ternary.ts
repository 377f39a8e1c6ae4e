const BASE = 'https://withpersona.com/api/v1';
async function request<T>(path: string, body?: unknown, init?: RequestInit): Promise<T> {
  const res = await fetch(`${BASE}${path}`, {
    ...init,
    method: init?.method ?? (body ? 'POST' : 'GET'),
    headers: { authorization: `Bearer ${process.env.PERSONA_API_KEY}`, ...init?.headers },
    body: body ? JSON.stringify(body) : undefined,
  });
  return (await res.json()) as T;
}
export const one = (id: string) => request<object>(`/transactions/${id}`); // $call GET /transactions/{transaction-id}
export const make = (attrs: object) => request('/transactions', { data: { attributes: attrs } }); // $call POST /transactions $ require-idempotency-key
export const update = (id: string, attrs: object) => request(`/transactions/${id}`, { data: { attributes: attrs } }, { method: 'PATCH' }); // $call PATCH /transactions/{transaction-id}
export const makeKeyed = (attrs: object, k: string) => request('/transactions', { data: { attributes: attrs } }, { headers: { 'Idempotency-Key': k } }); // $call POST /transactions
