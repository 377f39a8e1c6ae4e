const PATHS = {
  inquiries: '/inquiries',
  inquiry: (id: string) => `/inquiries/${encodeURIComponent(id)}` as const,
  action: (id: string, action: 'approve' | 'decline') => `${PATHS.inquiry(id)}/${action}`,
} as const;
const url = (p: string) => new URL(`/api/v1${p}`, 'https://withpersona.com');
const opts = (method = 'GET') => ({ method, headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` } });
export const list = () => fetch(url(PATHS.inquiries), opts()); // $call GET /inquiries
export const one = (id: string) => fetch(url(PATHS.inquiry(id)), opts()); // $call GET /inquiries/{inquiry-id}
export const approve = (id: string) => fetch(url(PATHS.action(id, 'approve')), opts('POST')); // $call POST /inquiries/{inquiry-id}/approve $ require-idempotency-key
