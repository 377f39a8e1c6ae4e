const u = String.raw`https://withpersona.com/api/v1/cases`;
export const a = (b: string) => fetch(u.concat('/', b, '/set-status'), { method: 'POST', headers: { Authorization: 'x' } }); // $call POST /cases/{case-id}/set-status $ require-idempotency-key
export const c = (id: string) => fetch('https://'.concat('withpersona.com', '/api/v1/cases/', id), { headers: { Authorization: 'x' } }); // $call GET /cases/{case-id}
