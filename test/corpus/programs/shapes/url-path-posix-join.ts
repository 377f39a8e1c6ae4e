import path from 'node:path';
const join = path.posix.join;
const root = 'https://withpersona.com';
export const one = (id: string) => fetch(root + path.posix.join('/api/v1', 'cases', id), { headers: { Authorization: 'x' } }); // $call GET /cases/{case-id}
export const act = (id: string) => fetch(new URL(join('/api/v1/cases', id, 'assign'), root), { method: 'POST', headers: { Authorization: 'x' } }); // $call POST /cases/{case-id}/assign $ require-idempotency-key
