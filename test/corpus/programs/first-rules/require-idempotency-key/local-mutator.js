const auth = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };

function addKey(headers, key) {
  headers['Idempotency-Key'] = key;
  return headers;
}

function addTrace(headers) {
  headers['X-Trace'] = crypto.randomUUID();
  return headers;
}

export function create(body, jobId) {
  const headers = { ...auth };
  addTrace(headers);
  addKey(headers, `job-${jobId}`);
  return fetch('https://withpersona.com/api/v1/reports', { method: 'POST', headers, body }); // $call POST /reports
}

export function createInline(body, jobId) {
  return fetch('https://withpersona.com/api/v1/reports', { // $call POST /reports
    method: 'POST',
    headers: addKey(addTrace({ ...auth }), `job-${jobId}`),
    body,
  });
}

export function createTraced(body) {
  const headers = addTrace({ ...auth });
  return fetch('https://withpersona.com/api/v1/reports', { method: 'POST', headers, body }); // $call POST /reports $ require-idempotency-key
}
