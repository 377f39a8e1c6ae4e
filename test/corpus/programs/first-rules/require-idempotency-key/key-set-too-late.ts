const url = 'https://withpersona.com/api/v1/inquiries';

export async function late(body: string, key: string) {
  const headers: Record<string, string> = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
  const response = await fetch(url, { method: 'POST', headers, body }); // $call POST /inquiries $ require-idempotency-key
  headers['Idempotency-Key'] = key;
  return response;
}

export async function onCopy(body: string, key: string) {
  const headers: Record<string, string> = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
  const copy = { ...headers };
  copy['Idempotency-Key'] = key;
  const response = await fetch(url, { method: 'POST', headers, body }); // $call POST /inquiries $ require-idempotency-key
  return { response, copy };
}

export async function inTime(body: string, key: string) {
  const headers: Record<string, string> = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
  headers['Idempotency-Key'] = key;
  return fetch(url, { method: 'POST', headers, body }); // $call POST /inquiries
}

export async function throughAlias(body: string, key: string) {
  const headers: Record<string, string> = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
  const alias = headers;
  alias['Idempotency-Key'] = key;
  return fetch(url, { method: 'POST', headers, body }); // $call POST /inquiries
}
