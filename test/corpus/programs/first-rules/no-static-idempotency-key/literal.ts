const BASE = 'https://withpersona.com/api/v1';

export async function createInquiry(attributes: object) {
  const response = await fetch(`${BASE}/inquiries`, { // $call POST /inquiries $ no-static-idempotency-key#a
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Idempotency-Key': 'create-inquiry', // $ no-static-idempotency-key#a
    },
    body: JSON.stringify({ data: { attributes } }),
  });
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}

export async function createAccount(attributes: object, requestId: string) {
  const response = await fetch(`${BASE}/accounts`, { // $call POST /accounts
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Idempotency-Key': `create-account-${requestId}`,
    },
    body: JSON.stringify({ data: { attributes } }),
  });
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}
