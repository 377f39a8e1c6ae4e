const base = { headers: { Authorization: 'Bearer ' + process.env.PERSONA_API_KEY } };
function send(url, opts) {
  return fetch(url, Object.assign({}, base, opts, { headers: Object.assign({}, base.headers, opts && opts.headers) }));
}
exports.approve = (id) => send(`https://withpersona.com/api/v1/inquiries/${id}/approve`, { method: 'POST' }); // $call POST /inquiries/{inquiry-id}/approve $ require-idempotency-key
exports.decline = (id, key) => send(`https://withpersona.com/api/v1/inquiries/${id}/decline`, { method: 'POST', headers: { 'Idempotency-Key': key } }); // $call POST /inquiries/{inquiry-id}/decline
exports.read = (id) => send(`https://withpersona.com/api/v1/inquiries/${id}`); // $call GET /inquiries/{inquiry-id}
