const url = 'https://withpersona.com/api/v1/inquiries/:inquiry_id/approve';
export const approve = (id) => fetch(url.split(':inquiry_id').join(id), { method: 'POST', headers: { Authorization: 'x' } }); // $call POST /inquiries/{inquiry-id}/approve $ require-idempotency-key
export const approve2 = (id) => fetch(url.split('/').map((s) => (s === ':inquiry_id' ? id : s)).join('/'), { method: 'POST', headers: { Authorization: 'x' } }); // $call POST /inquiries/{inquiry-id}/approve $ require-idempotency-key
