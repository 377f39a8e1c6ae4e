declare const flags: { idempotent: boolean };

const url = 'https://withpersona.com/api/v1/transactions';

// One of the two ways sends no key, but not every way: not certain.
export function maybe(body: string, requestId?: string) {
  const headers: Record<string, string> = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
  if (flags.idempotent && requestId) headers['Idempotency-Key'] = requestId;
  return fetch(url, { method: 'POST', headers, body }); // $call POST /transactions
}

export function never(body: string, requestId?: string) {
  const headers: Record<string, string> = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
  if (requestId) headers['Request-Id'] = requestId;
  return fetch(url, { method: 'POST', headers, body }); // $call POST /transactions $ require-idempotency-key
}

export function always(body: string, requestId?: string) {
  const headers: Record<string, string> = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };
  try {
    headers['Idempotency-Key'] = requestId || crypto.randomUUID();
    return fetch(url, { method: 'POST', headers, body }); // $call POST /transactions
  } finally {
    console.debug('sent', requestId);
  }
}
