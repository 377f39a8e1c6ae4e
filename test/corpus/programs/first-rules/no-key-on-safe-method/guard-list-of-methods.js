const WRITES = ['POST', 'PATCH'];

async function call(method, path, body) {
  const headers = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
  if (WRITES.includes(method)) headers['Idempotency-Key'] = crypto.randomUUID();
  const response = await fetch(`https://withpersona.com/api/v1${path}`, { method, headers, body: JSON.stringify(body) });
  return response.json();
}

export const open = (body) => call('POST', '/cases', body); // $call POST /cases
export const read = (id) => call('GET', `/cases/${id}`); // $call GET /cases/{case-id}
export const redact = (id) => call('DELETE', `/cases/${id}`); // $call DELETE /cases/{case-id}
