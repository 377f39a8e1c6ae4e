interface User {
  id: string;
  firstName: string;
  lastName: string;
}

export async function startKyc(user: User) {
  const key = `kyc-${user.id}`; // $ no-static-idempotency-key#a
  const response = await fetch('https://withpersona.com/api/v1/inquiries', { // $call POST /inquiries $ no-static-idempotency-key#a
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.PERSONA_API_KEY}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': key, // $ no-static-idempotency-key#a
    },
    body: JSON.stringify({ data: { attributes: { 'reference-id': user.id } } }),
  });
  return response.json();
}

export async function startKycWithNonce(user: User) {
  const key = `kyc-${user.id}-${crypto.randomUUID()}`;
  const response = await fetch('https://withpersona.com/api/v1/inquiries', { // $call POST /inquiries
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
    body: JSON.stringify({ data: { attributes: { 'reference-id': user.id } } }),
  });
  return response.json();
}
