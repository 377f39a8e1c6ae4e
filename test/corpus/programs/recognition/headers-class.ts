export async function createInquiry(body: unknown, idempotencyKey: string) {
  const headers = new Headers({ Authorization: `Bearer ${process.env.PERSONA_API_KEY}` });
  headers.append('Content-Type', 'application/json');
  headers.append('idempotency-key', idempotencyKey);

  return fetch('https://withpersona.com/api/v1/inquiries', { // $call POST /inquiries
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
}

export async function createAccount(body: unknown) {
  const headers = new Headers();
  headers.set('Authorization', `Bearer ${process.env.PERSONA_API_KEY}`);
  headers.set('Content-Type', 'application/json');
  headers.set('Idempotency-Key', crypto.randomUUID());
  headers.delete('Idempotency-Key');

  return fetch('https://withpersona.com/api/v1/accounts', { // $call POST /accounts $ require-idempotency-key
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
}
