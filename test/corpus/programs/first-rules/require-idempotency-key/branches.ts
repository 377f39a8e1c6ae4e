const url = 'https://withpersona.com/api/v1/inquiries';
const auth = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };

export function ternary(body: string, key?: string) {
  return fetch(url, { method: 'POST', headers: key ? { ...auth, 'Idempotency-Key': key } : auth, body }); // $call POST /inquiries
}

export function byEnvironment(body: string, key: string) {
  const headers: Record<string, string> = { ...auth };
  if (process.env.NODE_ENV === 'production') headers['Idempotency-Key'] = key;
  return fetch(url, { method: 'POST', headers, body }); // $call POST /inquiries
}

export function bothBranches(body: string, debug: boolean) {
  let headers: Record<string, string>;
  if (debug) headers = { ...auth, 'X-Debug': '1' };
  else headers = auth;
  return fetch(url, { method: 'POST', headers, body }); // $call POST /inquiries $ require-idempotency-key
}

export function eachBranchSends(body: string, key: string | null) {
  if (key === null) {
    return fetch(url, { method: 'POST', headers: auth, body }); // $call POST /inquiries $ require-idempotency-key
  }
  return fetch(url, { method: 'POST', headers: { ...auth, 'Idempotency-Key': key }, body }); // $call POST /inquiries
}
