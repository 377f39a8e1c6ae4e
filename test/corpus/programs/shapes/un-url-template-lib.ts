const template = (t: string) => (vars: Record<string, string>) => t.replace(/\{(\w+)\}/g, (_, k: string) => encodeURIComponent(vars[k] ?? ''));
const approveUrl = template('https://withpersona.com/api/v1/inquiries/{id}/approve');
export const approve = (id: string) => fetch(approveUrl({ id }), { method: 'POST', headers: { Authorization: 'x' } }); // $call POST /inquiries/{inquiry-id}/approve $ require-idempotency-key
