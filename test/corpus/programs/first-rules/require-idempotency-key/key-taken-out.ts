interface Incoming {
  headers: Record<string, string>;
}

const defaults = (key: string) => ({ Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key, Accept: 'application/json' });

export function withoutKey(body: string) {
  const { 'Idempotency-Key': _unused, ...rest } = defaults('x');
  return fetch('https://withpersona.com/api/v1/cases', { method: 'POST', headers: rest, body }); // $call POST /cases $ require-idempotency-key
}

export function withKey(body: string, requestId: string) {
  const { Accept: _unused, ...rest } = defaults(requestId);
  return fetch('https://withpersona.com/api/v1/cases', { method: 'POST', headers: rest, body }); // $call POST /cases
}

// Who knows what the caller of this function sent us.
export function forwarded({ headers: { host, ...incoming } }: Incoming, body: string) {
  return fetch('https://withpersona.com/api/v1/cases', { // $call POST /cases
    method: 'POST',
    headers: { ...incoming, Authorization: `Bearer ${process.env.PERSONA_API_KEY}` },
    body,
  });
}
