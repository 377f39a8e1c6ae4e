const api = 'https://api.withpersona.com/api/v1';

function auth() {
  return { Authorization: `Bearer ${process.env.PERSONA_API_KEY}`, 'Content-Type': 'application/json' };
}

export async function createAccount(attributes, requestId) {
  const url = new URL(`${api}/accounts`);
  url.searchParams.set('Idempotency-Key', requestId);
  return fetch(url, { method: 'POST', headers: auth(), body: JSON.stringify({ data: { attributes } }) }); // $call POST /accounts $ require-idempotency-key
}

export async function createCase(attributes, requestId) {
  return fetch(`${api}/cases`, { // $call POST /cases $ require-idempotency-key
    method: 'POST',
    headers: auth(),
    body: JSON.stringify({ data: { attributes }, meta: { 'idempotency-key': requestId } }),
  });
}

export async function createReport(attributes, requestId) {
  return fetch(`${api}/reports`, { // $call POST /reports $ require-idempotency-key
    method: 'POST',
    idempotencyKey: requestId,
    headers: auth(),
    body: JSON.stringify({ data: { attributes } }),
  });
}
