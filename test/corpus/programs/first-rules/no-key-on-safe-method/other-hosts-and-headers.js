const auth = { Authorization: `Bearer ${process.env.PERSONA_API_KEY}` };

// Not Persona's.
export const charges = (key) => fetch('https://api.stripe.com/v1/charges', { headers: { 'Idempotency-Key': key } });

// Not the header.
export const accounts = (key) =>
  fetch('https://withpersona.com/api/v1/accounts', { headers: { ...auth, 'X-Idempotency-Key': key } }); // $call GET /accounts

export const inquiry = (id, requestId) =>
  fetch(`https://withpersona.com/api/v1/inquiries/${id}`, { headers: { ...auth, 'X-Request-Id': requestId } }); // $call GET /inquiries/{inquiry-id}

// Our own route may read it.
export async function DELETE(request) {
  const key = request.headers.get('Idempotency-Key');
  return Response.json({ key });
}
