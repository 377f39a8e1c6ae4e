const ROUTES = { approve: '/inquiries/:id/approve', inquiry: '/inquiries/{id}', tag: '/cases/{caseId}/add-tag' };
const fill = (t: string, p: Record<string, string>) => t.replace(/:(\w+)|\{(\w+)\}/g, (_, a, b) => encodeURIComponent(p[a ?? b]));
const call = (method: string, path: string) => fetch('https://withpersona.com/api/v1' + path, { method, headers: { Authorization: 'x' } });
export const a = (id: string) => call('POST', fill(ROUTES.approve, { id })); // $call POST /inquiries/{inquiry-id}/approve $ require-idempotency-key
export const b = (id: string) => call('GET', ROUTES.inquiry.replace('{id}', id)); // $call GET /inquiries/{inquiry-id}
export const c = (caseId: string) => call('POST', Object.entries({ caseId }).reduce((p, [k, v]) => p.replace(`{${k}}`, v), ROUTES.tag)); // $call POST /cases/{case-id}/add-tag $ require-idempotency-key
