const base = URL.parse('https://withpersona.com/api/v1/')!;
export const list = () => fetch(new URL('accounts', base), { headers: { Authorization: 'x' } }); // $call GET /accounts
export const make = (b: string) => { const u = new URL(base); u.pathname += 'accounts'; return fetch(u, { method: 'POST', body: b, headers: { Authorization: 'x' } }); }; // $call POST /accounts $ require-idempotency-key
