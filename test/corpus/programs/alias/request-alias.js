const send = fetch;
const { PERSONA_API_KEY: token } = process.env;
const root = 'https://withpersona.com/api/v1';
const withAuth = { headers: { Authorization: 'Bearer ' + token, 'Persona-Version': '2023-01-05' } };

export const approve = (id) =>
  send(root + '/inquiries/' + id + '/approve', Object.assign({ method: 'POST' }, withAuth)).then((r) => { // $call POST /inquiries/{inquiry-id}/approve $ require-idempotency-key require-request-timeout
    if (!r.ok) throw new Error(r.statusText);
  });

export const approveRightly = (id, decision) =>
  send(root + '/inquiries/' + id + '/approve', { // $call POST /inquiries/{inquiry-id}/approve
    method: 'POST',
    headers: Object.assign({}, withAuth.headers, { 'Idempotency-Key': decision.requestId }),
    signal: AbortSignal.timeout(9e3),
  }).then((r) => {
    if (!r.ok) throw new Error(r.statusText);
  });

export const put = (id, body) => send([root, 'cases', id].join('/'), { ...withAuth, method: 'put', body }); // $ no-unknown-endpoint
export const patch = (id, body) => send([root, 'cases', id].join('/'), { ...withAuth, method: 'patch', body }); // $call PATCH /cases/{case-id}
