const base = 'https://withpersona.com/api/v1';
const auth = { AUTHORIZATION: `Bearer ${process.env.PERSONA_API_KEY}` };

export const upper = (key: string) =>
  fetch(`${base}/inquiries`, { method: 'POST', headers: { ...auth, 'IDEMPOTENCY-KEY': key } }); // $call POST /inquiries

export const lower = (key: string) =>
  fetch(`${base}/inquiries`, { method: 'POST', headers: { ...auth, ['idempotency-key']: key } }); // $call POST /inquiries

export const mixed = (key: string) =>
  fetch(`${base}/inquiries`, { method: 'POST', headers: { ...auth, [`Idempotency-${'Key'}`]: key } }); // $call POST /inquiries

// Persona knows none of these.
export const prefixed = (key: string) =>
  fetch(`${base}/inquiries`, { method: 'POST', headers: { ...auth, 'X-Idempotency-Key': key } }); // $call POST /inquiries $ require-idempotency-key

export const misspelt = (key: string) =>
  fetch(`${base}/inquiries`, { method: 'POST', headers: { ...auth, Idempotency_Key: key } }); // $call POST /inquiries $ require-idempotency-key

export const inBody = (key: string) =>
  fetch(`${base}/inquiries`, { method: 'POST', headers: auth, body: JSON.stringify({ 'idempotency-key': key }) }); // $call POST /inquiries $ require-idempotency-key
