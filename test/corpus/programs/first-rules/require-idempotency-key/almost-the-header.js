const root = 'https://api.withpersona.com/api/v1';
const Authorization = `Bearer ${process.env.PERSONA_API_KEY}`;

export const underscored = (data, requestId) =>
  fetch(`${root}/accounts`, { method: 'POST', headers: { Authorization, Idempotency_Key: requestId }, body: JSON.stringify({ data }) }); // $call POST /accounts $ require-idempotency-key

export const camel = (data, requestId) =>
  fetch(`${root}/accounts`, { method: 'POST', headers: { Authorization, idempotencyKey: requestId }, body: JSON.stringify({ data }) }); // $call POST /accounts $ require-idempotency-key

export const inBody = (data, requestId) =>
  fetch(`${root}/accounts`, { // $call POST /accounts $ require-idempotency-key
    method: 'POST',
    headers: { Authorization },
    body: JSON.stringify({ data, 'Idempotency-Key': requestId }),
  });

export const inQuery = (data, requestId) =>
  fetch(`${root}/accounts?idempotency-key=${requestId}`, { method: 'POST', headers: { Authorization }, body: JSON.stringify({ data }) }); // $call POST /accounts $ require-idempotency-key

export const shouted = (data, requestId) =>
  fetch(`${root}/accounts`, { method: 'POST', headers: { Authorization, ['IDEMPOTENCY' + '-KEY']: requestId }, body: JSON.stringify({ data }) }); // $call POST /accounts

export const lower = (data, requestId) =>
  fetch(`${root}/accounts`, { method: 'POST', headers: { Authorization, ...{ 'idempotency-key': requestId } }, body: JSON.stringify({ data }) }); // $call POST /accounts

export const assigned = (data, requestId) => {
  const headers = { Authorization };
  headers[`Idempotency-${'Key'}`] = requestId;
  return fetch(`${root}/accounts`, { method: 'POST', headers, body: JSON.stringify({ data }) }); // $call POST /accounts
};
