const url = 'https://withpersona.com/api/v1/accounts';

const send = (attributes, key) =>
  fetch(url, {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
    body: JSON.stringify({ data: { attributes } }),
  });

// Another request after the correction, hence another key.
export async function createAccount(attributes) {
  const response = await send(attributes, crypto.randomUUID());
  if (response.status !== 422) return response;
  const corrected = { ...attributes, 'phone-number': attributes['phone-number'].replace(/\s/g, '') };
  return send(corrected, crypto.randomUUID());
}
