const send = (body, key) =>
  fetch('https://withpersona.com/api/v1/transactions', {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Idempotency-Key': key },
    body: JSON.stringify(body),
  });

export async function createTransaction(fields, key) {
  const body = { data: { attributes: { 'transaction-type-id': 'txntp_1', fields } } };
  let response = await send(body, key);
  if (response.status === 400) {
    delete body.data.attributes.fields.memo;
    response = await send(body, key); // $ no-key-reuse-with-changed-params
  }
  return response;
}

// Everything is in place before anything is sent.
export async function createPrepared(fields, key) {
  const body = { data: { attributes: { 'transaction-type-id': 'txntp_1', fields } } };
  body.data.attributes.tags = ['imported'];
  if (fields.memo === '') delete body.data.attributes.fields.memo;
  return send(body, key);
}

// A lost answer: the same once more.
export async function createResent(fields, key) {
  const body = { data: { attributes: { 'transaction-type-id': 'txntp_1', fields } } };
  try {
    return await send(body, key);
  } catch {
    return await send(body, key);
  }
}
