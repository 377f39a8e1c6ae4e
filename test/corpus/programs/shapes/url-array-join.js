const BASE = 'https://withpersona.com/api/v1';
const url = (...parts) => [BASE, ...parts.map(encodeURIComponent)].join('/');
export const one = (id) => fetch(url('accounts', id), { headers: { Authorization: 'x' } }); // $call GET /accounts/{account-id}
export const tag = (id) => fetch(url('accounts', id, 'add-tag'), { method: 'POST', headers: { Authorization: 'x' } }); // $call POST /accounts/{account-id}/add-tag $ require-idempotency-key
export const direct = (id) => fetch([BASE, 'accounts', id].join('/'), { method: 'PATCH', headers: { Authorization: 'x' } }); // $call PATCH /accounts/{account-id}
export const filtered = (id) => fetch([BASE, 'accounts', id].filter(Boolean).join('/'), { headers: { Authorization: 'x' } }); // $call GET /accounts/{account-id}
