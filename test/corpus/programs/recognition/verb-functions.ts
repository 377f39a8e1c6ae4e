const send = async <T>(url: URL, init: RequestInit): Promise<T> => {
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`${init.method} ${url.pathname}: ${response.status}`);
  return (await response.json()) as T;
};

const url = (path: string) => new URL(`https://api.withpersona.com/api/v1/${path}`);
const headers = () => new Headers([['authorization', `Bearer ${process.env.PERSONA_API_KEY}`]]);

const api = {
  get: <T>(path: string) => send<T>(url(path), { method: 'GET', headers: headers() }),
  post: <T>(path: string, body: unknown, key?: string) => {
    const h = headers();
    if (key) h.set('idempotency-key', key);
    return send<T>(url(path), { method: 'POST', headers: h, body: JSON.stringify(body) });
  },
  del: (path: string) => send<void>(url(path), { method: 'DELETE', headers: headers() }),
} as const;

export const actions = {
  open: (attributes: object) => api.post('inquiries', { data: { attributes } }), // $call POST /inquiries $ require-idempotency-key
  approve: (id: string, key: string) => api.post(`inquiries/${id}/approve`, {}, key), // $call POST /inquiries/{inquiry-id}/approve
  get: (id: string) => api.get(`inquiries/${id}`), // $call GET /inquiries/{inquiry-id}
  redact: (id: string) => api.del(`inquiries/${id}`), // $call DELETE /inquiries/{inquiry-id}
};
