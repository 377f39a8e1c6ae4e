interface Options {
  idempotencyKey?: string;
}

const url = 'https://withpersona.com/api/v1/accounts';

// Exported and undecided: callers elsewhere choose the key.
export async function createAccount(attributes: object, options: Options = {}) {
  const response = await fetch(url, { // $call POST /accounts
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Content-Type': 'application/json',
      ...(options.idempotencyKey ? { 'Idempotency-Key': options.idempotencyKey } : {}),
    },
    body: JSON.stringify({ data: { attributes } }),
  });
  return response.json();
}

export async function createTestAccount(debug: boolean) {
  const response = await fetch(url, { // $call POST /accounts $ require-idempotency-key
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      ...(debug && { 'X-Debug': '1' }),
    },
    body: JSON.stringify({ data: { attributes: { 'reference-id': 'e2e' } } }),
  });
  return response.json();
}
