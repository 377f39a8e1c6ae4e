const trim = (s: string) => s.replace(/\/+$/, '');
const join = (a: string, b: string) => `${trim(a)}/${b.replace(/^\/+/, '')}`;
const base = process.env.PERSONA_API_BASE || 'https://withpersona.com/api/v1/';
export const one = (id: string) => fetch(join(base, `/reports/${id}`), { headers: { Authorization: 'x' } }); // $call GET /reports/{report-id}
export const run = (id: string) => fetch(join(base, `reports/${id}/run`), { method: 'POST', headers: { Authorization: 'x' } }); // $call POST /reports/{report-id}/run $ require-idempotency-key
